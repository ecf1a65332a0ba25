import { createHash } from "node:crypto";
import type { Row } from "@/lib/exports/dataset";
import type { Snapshot } from "@/lib/exports/stream";

/** What was written into one file. */
export type Tally = { path: string; rows: number; bytes: number; sha256: string };

/** A file of an export: how its bytes come about, and what it holds in words. */
export type ExportFile = {
  path: string;
  holds: string;
  isCompressed?: boolean; // no use in compressing it again
  write: (snapshot: Snapshot, count: CountRows) => AsyncIterable<Buffer>;
};

/** Lets rows pass and counts them. */
export type CountRows = (rows: AsyncIterable<Row[]>) => AsyncIterable<Row[]>;

/** Writes a file chunk by chunk; the tally is handed over after the last one. */
export async function* tallied(
  file: ExportFile,
  snapshot: Snapshot,
  done: (tally: Tally) => void,
): AsyncGenerator<Buffer> {
  const digest = createHash("sha256");
  let rows = 0;
  let bytes = 0;
  const count: CountRows = async function* (batches) {
    for await (const batch of batches) {
      rows += batch.length;
      yield batch;
    }
  };
  for await (const chunk of file.write(snapshot, count)) {
    digest.update(chunk);
    bytes += chunk.length;
    yield chunk;
  }
  done({ path: file.path, rows, bytes, sha256: digest.digest("hex") });
}
