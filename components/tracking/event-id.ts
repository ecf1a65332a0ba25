const HEX = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, "0"));

/** A UUID v7: sorts by time, and needs no secure context as crypto.randomUUID does. */
export function eventId(nowMs: number, random: Uint8Array): string {
  const bytes = Uint8Array.from(random);
  for (let index = 0; index < 6; index += 1)
    bytes[index] = Math.floor(nowMs / 2 ** (8 * (5 - index))) % 256;
  bytes[6] = 0x70 | (bytes[6] & 0x0f); // version 7
  bytes[8] = 0x80 | (bytes[8] & 0x3f); // the RFC's variant
  let id = "";
  for (let index = 0; index < 16; index += 1) {
    if (index === 4 || index === 6 || index === 8 || index === 10) id += "-";
    id += HEX[bytes[index]];
  }
  return id;
}

let lastMs = 0;
let count = 0; // of ids within this millisecond, kept in the twelve bits after the version

/** An id that sorts after every id this page made before, even within one millisecond. */
export function newId(): string {
  const nowMs = Date.now();
  const isLater = nowMs > lastMs;
  lastMs = isLater || count === 0xfff ? Math.max(nowMs, lastMs + 1) : lastMs;
  count = isLater || count === 0xfff ? 0 : count + 1;
  const random = crypto.getRandomValues(new Uint8Array(16));
  random[6] = count >> 8;
  random[7] = count & 0xff;
  return eventId(lastMs, random);
}

/** The smallest id that can have been made at this moment. */
export function firstIdAt(nowMs: number): string {
  return eventId(nowMs, new Uint8Array(16));
}
