import { createWriteStream } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { parseArgs } from "node:util";
import { type Tally, tallied } from "@/lib/exports/file";
import { filesOf } from "@/lib/exports/format";
import { papersOf } from "@/lib/exports/manifest";
import { parseChoice } from "@/lib/exports/request";
import { exportFormats } from "@/lib/exports/schema";
import { openSnapshot } from "@/lib/exports/stream";
import { runCommand } from "@/scripts/setup/command";
import { withDatabase } from "@/scripts/setup/database";

const USAGE = `Usage: npm run export -- --format FORMAT --out DIR [--from TIME] [--to TIME] [--kinds LIST] [--origin LIST]
FORMAT is one of ${exportFormats.join(", ")}.`;

await runCommand(async () => {
  const { format, out, filter } = readArguments();
  const choice = parseChoice(filter);
  const files = filesOf(format);
  await withDatabase(async () => {
    const snapshot = await openSnapshot(choice);
    const tallies: Tally[] = [];
    const madeAt = new Date();
    try {
      for (const file of files) {
        const chunks = tallied(file, snapshot, (tally) => tallies.push(tally));
        await save(path.join(out, file.path), chunks);
        const { rows, bytes } = tallies[tallies.length - 1];
        console.log(`  ${path.join(out, file.path)}: ${rows} rows, ${bytes} bytes`);
      }
      const papers = await papersOf(snapshot, { format, files, tallies, madeAt });
      for (const [name, text] of papers) await writeFile(path.join(out, name), text);
    } finally {
      await snapshot.close();
    }
  });
  console.log(`Exported to ${out}.`);
});

async function save(file: string, chunks: AsyncIterable<Buffer>) {
  await mkdir(path.dirname(file), { recursive: true });
  await pipeline(Readable.from(chunks, { objectMode: false }), createWriteStream(file));
}

function readArguments() {
  const text = { type: "string" } as const;
  const options = { format: text, out: text, from: text, to: text, kinds: text, origin: text };
  const { format: name, out, ...rest } = parseArgs({ options, strict: true }).values;
  const format = exportFormats.find((known) => known === name);
  if (!format || !out) throw new Error(USAGE);
  return { format, out, filter: new URLSearchParams(rest) };
}
