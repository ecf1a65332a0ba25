import { createWriteStream } from "node:fs";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { pipeline } from "node:stream/promises";
import { bundleOf } from "@/lib/exports/bundle";
import { parseChoice } from "@/lib/exports/request";
import { type ExportFormat, exportFormats } from "@/lib/exports/schema";
import { openSnapshot } from "@/lib/exports/stream";
import { unzip } from "@/scripts/database/unzip";

const EVERYBODY = "origin=real,demo,synthetic";

/** Every format as a zip and unpacked beside it, and one with the files of a split. */
export async function writeExports(folder: string) {
  for (const format of exportFormats) await writeExport(folder, format, { name: format });
  await writeExport(folder, "recbole", { name: "recbole-split", more: "&split=leave-last-out" });
}

async function writeExport(
  folder: string,
  format: ExportFormat,
  { name, more = "" }: { name: string; more?: string },
) {
  const snapshot = await openSnapshot(parseChoice(new URLSearchParams(EVERYBODY + more)));
  const zip = path.join(folder, `${name}.zip`);
  try {
    await pipeline(bundleOf(snapshot, format), createWriteStream(zip));
  } finally {
    await snapshot.close();
  }
  for (const [file, content] of await unzip(await readFile(zip))) {
    const place = path.join(folder, name, file);
    await mkdir(path.dirname(place), { recursive: true });
    await writeFile(place, content);
  }
}
