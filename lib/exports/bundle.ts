import { Readable } from "node:stream";
import { ZipFile } from "yazl";
import { type Tally, tallied } from "@/lib/exports/file";
import { filesOf } from "@/lib/exports/format";
import { paperNames, papersOf } from "@/lib/exports/manifest";
import type { ExportFormat } from "@/lib/exports/schema";
import type { Snapshot } from "@/lib/exports/stream";

/** A zip that is made while it is read: one file after the other, none of them whole in memory. */
export function bundleOf(
  snapshot: Snapshot,
  format: ExportFormat,
  tell: (path: string) => void = () => undefined,
): Readable {
  const files = filesOf(format, snapshot.choice.split);
  const madeAt = new Date();
  const tallies: Tally[] = [];
  const zip = new ZipFile();
  const written = zip.outputStream as Readable;
  const output = Readable.from(written, { objectMode: false });
  const breakOff = (error: Error) => void written.destroy(error); // at the source: whoever waits for more hears of it
  zip.on("error", breakOff);

  const add = (path: string, isCompressed: boolean, content: () => AsyncIterable<Buffer>) => {
    const options = { mtime: madeAt, compress: !isCompressed, forceZip64Format: snapshot.isLarge };
    zip.addReadStreamLazy(path, options, (give) => {
      const stream = Readable.from(content(), { objectMode: false });
      stream.on("error", breakOff);
      tell(path);
      give(null, stream);
    });
  };
  const note = (tally: Tally) => void tallies.push(tally);
  for (const file of files) {
    add(file.path, file.isCompressed ?? false, () => tallied(file, snapshot, note));
  }
  let papers: Promise<Map<string, string>> | undefined;
  for (const name of paperNames) {
    add(name, false, async function* () {
      papers ??= papersOf(snapshot, { format, files, tallies, madeAt });
      yield Buffer.from((await papers).get(name) ?? "");
    });
  }
  zip.end();
  return output;
}
