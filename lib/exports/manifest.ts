import { readFile } from "node:fs/promises";
import path from "node:path";
import { env } from "@/lib/env";
import type { ExportFile, Tally } from "@/lib/exports/file";
import { readVersions } from "@/lib/exports/read";
import type { ExportFormat } from "@/lib/exports/schema";
import type { Snapshot } from "@/lib/exports/stream";

export type Made = { format: ExportFormat; files: ExportFile[]; tallies: Tally[]; madeAt: Date };

/** What goes beside the data once all of it is written, so that a reader needs nothing else. */
export async function papersOf(snapshot: Snapshot, made: Made): Promise<Map<string, string>> {
  const versions = await readVersions(snapshot.client);
  const manifest = {
    madeBy: `Matinee ${env().MATINEE_VERSION}`,
    madeAt: made.madeAt.toISOString(),
    format: made.format,
    filter: filterOf(snapshot),
    weightsVersions: versions.weights,
    policies: versions.policies,
    licence: "Not stated. Whoever publishes these data adds one.",
    files: made.tallies,
  };
  return new Map([
    ["README.md", readme(snapshot, made)],
    ["data-dictionary.md", await readFile(path.resolve("docs/data-dictionary.md"), "utf8")],
    ["manifest.json", `${JSON.stringify(manifest, null, 2)}\n`],
  ]);
}

function filterOf({ choice: { from, to, kinds, origin } }: Snapshot) {
  return {
    from: from?.toISOString() ?? null,
    to: to?.toISOString() ?? null,
    kinds,
    origin,
    consent: "real viewers only if their latest answer to research export is yes",
  };
}

function readme(snapshot: Snapshot, { format, files, tallies, madeAt }: Made) {
  const { from, to, kinds, origin } = snapshot.choice;
  const rowsOf = new Map(tallies.map((tally) => [tally.path, tally.rows]));
  return `# An export of a Matinee log

Made ${madeAt.toISOString()} in the format ${format}.

- Period: ${from?.toISOString() ?? "the beginning"} to ${to?.toISOString() ?? "now"} (the end does not count)
- Event kinds: ${kinds?.join(", ") ?? "all"} (in the dataset events only)
- Viewers: ${origin.join(", ")}; of real viewers only those who agreed to research export
- Viewers stand under keyed pseudonyms. Pseudonyms are not anonymity: do not try to find out who is behind them.
- Times are UTC. What every column means is in \`data-dictionary.md\`; SHA-256 sums are in \`manifest.json\`.

| file | holds | rows |
| --- | --- | --- |
${files.map(({ path: name, holds }) => `| ${name} | ${holds} | ${rowsOf.get(name) ?? 0} |`).join("\n")}
`;
}
