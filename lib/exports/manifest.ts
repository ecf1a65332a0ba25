import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { env } from "@/lib/env";
import type { ExportFile, Tally } from "@/lib/exports/file";
import { readVersions, type Versions } from "@/lib/exports/read";
import { readmeOf } from "@/lib/exports/readme";
import type { ExportFormat } from "@/lib/exports/schema";
import type { Cut } from "@/lib/exports/split";
import type { Snapshot } from "@/lib/exports/stream";

export type Made = { format: ExportFormat; files: ExportFile[]; tallies: Tally[]; madeAt: Date };

export const paperNames = [
  "README.md",
  "schema.json",
  "data-dictionary.md",
  "manifest.json",
  "SHA256SUMS",
] as const;

/** What goes beside the data once all of it is written, so that a reader needs nothing else. */
export async function papersOf(snapshot: Snapshot, made: Made): Promise<Map<string, string>> {
  const versions = await readVersions(snapshot);
  const cut = snapshot.choice.split ? await snapshot.cut() : null;
  const papers = new Map([
    ["README.md", readmeOf(snapshot, made, cut)],
    ["schema.json", json({ files: made.files.map(({ path, fields }) => ({ path, fields })) })],
    ["data-dictionary.md", await readFile(path.resolve("docs/data-dictionary.md"), "utf8")],
  ]);
  const files = [...made.tallies, ...[...papers].map(tallyOf)];
  const manifest = json(manifestOf(snapshot, { ...made, files, versions, cut }));
  papers.set("manifest.json", manifest);
  const sums = [...files, tallyOf(["manifest.json", manifest])];
  papers.set("SHA256SUMS", sums.map(({ path, sha256 }) => `${sha256}  ${path}\n`).join(""));
  return papers;
}

type Contents = Omit<Made, "files" | "tallies"> & {
  files: Tally[];
  versions: Versions;
  cut: Cut | null;
};

function manifestOf(snapshot: Snapshot, { format, madeAt, files, versions, cut }: Contents) {
  return {
    madeBy: `Matinee ${env().MATINEE_VERSION}`,
    madeAt: madeAt.toISOString(),
    format,
    project: snapshot.choice.project,
    filter: filterOf(snapshot),
    privacy: privacyOf(snapshot),
    split: cut,
    weightsVersion: snapshot.weights.version, // preferences are folded under these
    fold: snapshot.weights.fold,
    halfLifeDays: snapshot.weights.halfLifeDays,
    weightsVersions: versions.weights.map(({ version }) => version),
    weights: versions.weights,
    policies: versions.policies,
    viewers: snapshot.pseudonyms.length,
    erased: versions.erased, // at viewers' wish: without them the log is not whole
    licence: snapshot.choice.licence ?? "Not stated. Whoever publishes these data adds one.",
    files,
  };
}

function filterOf({ choice: { from, to, kinds, titles, origin, weights } }: Snapshot) {
  return {
    from: from?.toISOString() ?? null,
    to: to?.toISOString() ?? null,
    kinds,
    titles,
    origin,
    weights,
    consent: "real viewers only if their latest answer to research export is yes",
  };
}

function privacyOf({ choice: { project, times, k }, withheldTitles }: Snapshot) {
  const isKeyed = project !== null || times !== "exact";
  return {
    pseudonyms: project === null ? "of this installation" : "of this project only",
    ids: isKeyed ? "keyed" : "as logged",
    times,
    k,
    withheldTitles,
    freeText: "none",
  };
}

function tallyOf([name, text]: [string, string]): Tally {
  const sha256 = createHash("sha256").update(text).digest("hex");
  return { path: name, bytes: Buffer.byteLength(text), sha256 };
}

function json(value: unknown) {
  return `${JSON.stringify(value, null, 2)}\n`;
}
