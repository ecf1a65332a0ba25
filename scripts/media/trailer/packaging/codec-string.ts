import { boxAt, findBox } from "./boxes";

const entries = "moov/trak/mdia/minf/stbl/stsd";

/** What RFC 6381 calls the codec of a file's first track, read from the encoder's own settings. */
export function codecString(bytes: Buffer): string {
  const description = boxAt(bytes, entries);
  const avc = findBox(bytes, "avc1/avcC", description);
  if (avc !== undefined) return `avc1.${bytes.toString("hex", avc.content + 1, avc.content + 4)}`;
  const vp9 = findBox(bytes, "vp09/vpcC", description);
  if (vp9 !== undefined) return vp9String(bytes, vp9.content);
  if (findBox(bytes, "Opus", description) !== undefined) return "opus";
  if (findBox(bytes, "mp4a/esds", description) !== undefined) return "mp4a.40.2"; // AAC-LC is all we make
  throw new Error("The track is neither H.264, VP9, AAC nor Opus.");
}

/** Profile, level and bit depth follow the version and flags of the vpcC box. */
function vp9String(bytes: Buffer, start: number) {
  const profile = bytes.readUInt8(start + 4);
  const level = bytes.readUInt8(start + 5);
  const depth = bytes.readUInt8(start + 6) >> 4;
  return `vp09.${[profile, level, depth].map((part) => String(part).padStart(2, "0")).join(".")}`;
}
