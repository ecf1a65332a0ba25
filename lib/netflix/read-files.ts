import { MOST_TABLE_BYTES, tablesIn, tooLarge } from "@/lib/netflix/archive";
import { Decoded } from "@/lib/netflix/decoded";
import { RefusedFile } from "@/lib/netflix/refused-file";
import { Tables } from "@/lib/netflix/tables";
import type { FullSitting } from "@/lib/netflix/viewings";

/** How much of what has to be read was read, in bytes. */
export type Progress = { read: number; total: number };

type Source = {
  name: string;
  bytes: number;
  read(take: (bytes: Uint8Array) => void): Promise<void>;
};

type Reading = {
  today: number;
  onProgress: (progress: Progress) => void;
  onSitting?: (sitting: FullSitting) => void; // every row that counts as watched, as it passes by
};

/** Reads the tables of one or several dropped files, ZIPs included, piece by piece. */
export async function readFiles(
  files: { name: string; content: Blob }[],
  { today, onProgress, onSitting }: Reading,
): Promise<Tables> {
  const sources = (await Promise.all(files.map(sourcesOf))).flat();
  const total = sources.reduce((sum, { bytes }) => sum + bytes, 0);
  const tables = new Tables(today, onSitting);
  let read = 0;
  for (const source of sources) {
    const decoded = new Decoded();
    const reader = tables.reader(source.name);
    await source.read((bytes) => {
      reader.push(decoded.push(bytes));
      read += bytes.length;
      onProgress({ read: Math.min(read, total), total });
    });
    reader.push(decoded.end());
    reader.end();
  }
  return tables;
}

async function sourcesOf({ name, content }: { name: string; content: Blob }): Promise<Source[]> {
  if (content.size === 0) throw new RefusedFile(`${name} is empty.`);
  const start = new Uint8Array(await content.slice(0, 4).arrayBuffer());
  if (start[0] === 0x50 && start[1] === 0x4b) return tablesIn(content);
  if (start[0] === 0x1f && start[1] === 0x8b)
    throw new RefusedFile(`${name} is packed with gzip. Unpack it first.`);
  if (content.size > MOST_TABLE_BYTES) throw tooLarge(name);
  return [{ name, bytes: content.size, read: (take) => readBlob(content, take) }];
}

const PIECE_BYTES = 256 * 1024; // small enough for a smooth progress bar

async function readBlob(content: Blob, take: (bytes: Uint8Array) => void) {
  for (let at = 0; at < content.size; at += PIECE_BYTES)
    take(new Uint8Array(await content.slice(at, at + PIECE_BYTES).arrayBuffer()));
}
