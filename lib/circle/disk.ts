import { readdir, stat } from "node:fs/promises";
import path from "node:path";

/** Bytes of all files below a folder; what cannot be read or is gone by then counts nothing. */
export async function folderBytes(folder: string): Promise<number> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  let bytes = 0;
  for (const entry of entries) {
    const place = path.join(folder, entry.name);
    if (entry.isDirectory()) bytes += await folderBytes(place);
    else if (entry.isFile())
      bytes += await stat(place).then(
        ({ size }) => size,
        () => 0,
      );
  }
  return bytes;
}

/** "1.3 GB": three figures at most, in units of 1000. */
export function formatBytes(bytes: number) {
  const units = ["B", "kB", "MB", "GB", "TB"];
  let value = bytes;
  let unit = 0;
  while (value >= 999.5 && unit < units.length - 1) {
    value /= 1000;
    unit += 1;
  }
  return `${value < 10 && unit > 0 ? value.toFixed(1) : Math.round(value)} ${units[unit]}`;
}
