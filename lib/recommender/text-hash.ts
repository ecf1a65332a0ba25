/** Goes on with a hash by the letters of a text: FNV-1a. */
export function hashOn(start: number, text: string) {
  let hash = start;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash;
}

/** A hash with all its bits mixed, from 0 to 2³² − 1: the finaliser of MurmurHash3. */
export function mixed(hash: number) {
  let bits = hash ^ (hash >>> 16);
  bits = Math.imul(bits, 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
  return (bits ^ (bits >>> 16)) >>> 0;
}

/** The lot that a name always draws, from 0 to 2³² − 1: it decides between equals, whoever came first. */
export function lotOf(name: string) {
  return mixed(hashOn(0x811c9dc5, name));
}
