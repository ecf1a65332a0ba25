import { readSync } from "node:fs";
import { crc32 } from "node:zlib";

const SLICE = 2 ** 20; // bytes read and checked while they are in the cache

/** Bytes in an open file: the descriptor, which threads share, where they begin, and their checksum. */
export type Stretch = { file: number; at: number; crc: number };

/** Fills memory from a place in a file; false when what stands there is not what was written. */
export function readChecked({ file, at: from, crc: expected }: Stretch, into: Uint8Array) {
  let crc = 0;
  for (let at = 0; at < into.length; ) {
    const many = readSync(file, into, at, Math.min(SLICE, into.length - at), from + at);
    if (many === 0) throw new Error("The file is cut off.");
    crc = crc32(into.subarray(at, at + many), crc);
    at += many;
  }
  return crc === expected;
}

export function damaged(name: string) {
  return new Error(`The section ${name} is damaged.`);
}
