import { createWriteStream, existsSync } from "node:fs";
import { mkdir, rename, writeFile } from "node:fs/promises";
import path from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { parseArgs } from "node:util";
import { bundleOf } from "@/lib/exports/bundle";
import { type ExportFile, type Tally, tallied } from "@/lib/exports/file";
import { filesOf } from "@/lib/exports/format";
import { papersOf } from "@/lib/exports/manifest";
import { parseChoice } from "@/lib/exports/request";
import { choiceNames, type ExportFormat, exportFormats } from "@/lib/exports/schema";
import { openSnapshot, type Snapshot } from "@/lib/exports/stream";
import { runCommand } from "@/scripts/setup/command";
import { withDatabase } from "@/scripts/setup/database";

const USAGE = `Usage: npm run export -- --format FORMAT --out DIR|FILE.zip [${choiceNames.map((name) => `--${name} …`).join("] [")}]
FORMAT is one of ${exportFormats.join(", ")}; docs/exports.md explains them all.`;

await runCommand(async () => {
  const { format, out, filter } = readArguments();
  const choice = parseChoice(filter);
  const files = filesOf(format, choice.split);
  await withDatabase(async () => {
    const snapshot = await openSnapshot(choice);
    try {
      if (out.endsWith(".zip")) await save(out, bundleOf(snapshot, format));
      else await saveFiles(snapshot, { format, files, out });
    } finally {
      await snapshot.close();
    }
  });
  console.log(`Exported to ${out}.`);
});

type Order = { format: ExportFormat; files: ExportFile[]; out: string };

async function saveFiles(snapshot: Snapshot, { format, files, out }: Order) {
  const tallies: Tally[] = [];
  const madeAt = new Date();
  for (const file of files) {
    const chunks = tallied(file, snapshot, (tally) => tallies.push(tally));
    await save(path.join(out, file.path), chunks);
    const { rows, bytes } = tallies[tallies.length - 1];
    console.log(`  ${path.join(out, file.path)}: ${rows} rows, ${bytes} bytes`);
  }
  const papers = await papersOf(snapshot, { format, files, tallies, madeAt });
  for (const [name, text] of papers) await writeFile(path.join(out, name), text);
}

/** Writes beside the file and puts the whole in its place: what is broken off never looks like an export. */
async function save(file: string, chunks: AsyncIterable<Buffer>) {
  await mkdir(path.dirname(file), { recursive: true });
  const partial = `${file}.part`;
  await pipeline(Readable.from(chunks, { objectMode: false }), createWriteStream(partial));
  if (existsSync(file)) console.log(`  ${file} is replaced by the new one.`);
  await rename(partial, file);
}

function readArguments() {
  const names = ["format", "out", ...choiceNames];
  const options = Object.fromEntries(names.map((name) => [name, { type: "string" } as const]));
  const { format: name, out, ...rest } = parseArgs({ options, strict: true }).values;
  const format = exportFormats.find((known) => known === name);
  if (!format || typeof out !== "string") throw new Error(USAGE);
  const filter = Object.entries(rest).map(([key, value]) => [key, String(value)]);
  return { format, out, filter: new URLSearchParams(filter) };
}
