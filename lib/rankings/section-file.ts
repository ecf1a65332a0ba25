import { type FileHandle, open, rename, rm, stat } from "node:fs/promises";
import path from "node:path";
import { crc32 } from "node:zlib";

/** A named part of a file. Its bytes may change while they are written: each slice is copied at one moment. */
export type Section = { name: string; bytes: Uint8Array[] };

/** What stands at the end of a file and says what it holds. */
export type Contents = {
  header: unknown;
  sections: Record<string, { at: number; bytes: number; crc: number }>;
};

const SLICE = 2 ** 20; // bytes checked between two pauses, well under a millisecond
const TAIL = 16; // bytes: length and checksum of the contents, and the mark that the file is whole
const WHOLE = "MATINEE1";

/** Writes a file in the place of the one before, whole or not at all; gives its bytes. */
export async function writeSections(file: string, header: unknown, sections: Section[]) {
  const part = partOf(file);
  try {
    const handle = await open(part, "w", 0o600);
    try {
      await writeAll(handle, header, sections);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(part, file);
  } catch (error) {
    await rm(part, { force: true });
    throw error;
  }
  const folder = await open(path.dirname(file), "r");
  await folder.sync().finally(() => folder.close()); // the new name as well
  return (await stat(file)).size;
}

/** Deletes a file, and what a writing that was broken off left of one. */
export async function deleteSections(file: string) {
  for (const name of [file, partOf(file)]) await rm(name, { force: true });
}

/** Deletes what a writing that was broken off left behind. */
export async function clearPart(file: string) {
  await rm(partOf(file), { force: true });
}

function partOf(file: string) {
  return `${file}.part`;
}

async function writeAll(handle: FileHandle, header: unknown, sections: Section[]) {
  const contents: Contents = { header, sections: {} };
  const slice = new Uint8Array(SLICE);
  let at = 0;
  for (const { name, bytes } of sections) {
    const section = { at, bytes: 0, crc: 0 };
    for (const copy of copiesOf(bytes, slice)) {
      section.crc = crc32(copy, section.crc);
      section.bytes += copy.length;
      await handle.writeFile(copy);
    }
    contents.sections[name] = section;
    at += section.bytes;
  }
  const end = Buffer.from(JSON.stringify(contents));
  const tail = Buffer.alloc(TAIL);
  tail.writeUInt32LE(end.length, 0);
  tail.writeUInt32LE(crc32(end), 4);
  tail.write(WHOLE, 8, "latin1");
  await handle.writeFile(Buffer.concat([end, tail]));
}

/** The pieces one behind the other, copied a full slice at a time. */
function* copiesOf(pieces: Uint8Array[], slice: Uint8Array) {
  let filled = 0;
  for (const piece of pieces) {
    for (let at = 0; at < piece.length; ) {
      const part = piece.subarray(at, at + slice.length - filled);
      slice.set(part, filled);
      filled += part.length;
      at += part.length;
      if (filled < slice.length) continue;
      yield slice;
      filled = 0;
    }
  }
  if (filled > 0) yield slice.subarray(0, filled);
}

/** What an open file says that it holds; throws when it is torn. */
export async function readContents(handle: FileHandle, size: number): Promise<Contents> {
  if (size < TAIL) throw new Error("The file is cut off.");
  const tail = await fill(handle, Buffer.alloc(TAIL), size - TAIL);
  const length = tail.readUInt32LE(0);
  if (tail.toString("latin1", 8) !== WHOLE || length > size - TAIL) {
    throw new Error("The file is cut off.");
  }
  const end = await fill(handle, Buffer.alloc(length), size - TAIL - length);
  if (crc32(end) !== tail.readUInt32LE(4)) throw new Error("The contents are damaged.");
  return JSON.parse(end.toString());
}

async function fill<Memory extends Uint8Array>(handle: FileHandle, into: Memory, position: number) {
  for (let at = 0; at < into.length; ) {
    const { bytesRead } = await handle.read(into, at, into.length - at, position + at);
    if (bytesRead === 0) throw new Error("The file is cut off.");
    at += bytesRead;
  }
  return into;
}
