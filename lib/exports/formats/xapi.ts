import { actsOf } from "@/lib/exports/datasets/acts";
import { type ExportFile, fields } from "@/lib/exports/file";
import { linesOf } from "@/lib/exports/formats/lines";
import { type Film, statementsOf } from "@/lib/exports/formats/statements";
import { actsByViewer, ofEachViewer } from "@/lib/exports/formats/viewer-acts";
import type { Snapshot } from "@/lib/exports/stream";

const acts = actsOf(
  ...["click", "startup", "play", "pause", "resume", "skip", "rate", "progress"],
  ...["complete", "close"],
);

/** Statements of the xAPI video profile, one a line, viewer by viewer in order of time. */
export const xapiFiles: ExportFile[] = [
  {
    path: "statements.ndjson",
    holds: "xAPI 1.0.3 statements by the video profile",
    fields: fields(
      "id id, actor json, verb json, object json, result json, context json, timestamp time, version id",
    ),
    reads: [acts],
    write: async function* (snapshot, count) {
      const films = await filmsIn(snapshot);
      const { kinds } = snapshot.choice;
      const wanted = kinds && new Set<string>(kinds);
      const statements = ofEachViewer(actsByViewer(snapshot, acts), (own) =>
        statementsOf(own, films).filter(({ kind }) => !wanted || wanted.has(kind)),
      );
      yield* linesOf("", count(statements), ({ statement }) => `${JSON.stringify(statement)}\n`);
    },
  },
];

async function filmsIn(snapshot: Snapshot) {
  const rows = await snapshot.ask<Film & { id: string }>(
    `select id, title as name, (media -> 'trailer' ->> 'durationSeconds')::float8 as seconds from title`,
  );
  return new Map<string, Film>(rows.map(({ id, name, seconds }) => [id, { name, seconds }]));
}
