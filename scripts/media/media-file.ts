import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";

const colour = z.string().regex(/^#[0-9a-f]{6}$/);

/** What the artwork says about itself. */
export const artSummary = z.object({ dominantColour: colour, placeholder: z.string().max(400) });

/** `media.json`: what the catalogue needs to know about a film's media. */
export const mediaFile = z.strictObject({
  durationSeconds: z.number().min(16).max(25),
  ...artSummary.shape,
  sha256: z.record(z.string(), z.string().regex(/^[0-9a-f]{64}$/)),
});

export const hashOf = (path: string) =>
  createHash("sha256").update(readFileSync(path)).digest("hex");

/** The hashes of all media in a folder, by file name. */
export function hashesIn(folder: string): Record<string, string> {
  const names = readdirSync(folder).filter((name) => !name.endsWith(".json"));
  return Object.fromEntries(names.sort().map((name) => [name, hashOf(join(folder, name))]));
}

export function readJson(path: string): unknown {
  return JSON.parse(readFileSync(path, "utf8"));
}

/** Folds the artwork's summary into the film's `media.json`. */
export function writeMediaFile(home: string, durationSeconds: number) {
  const [drawn, described] = [join(home, "art.json"), join(home, "media.json")];
  const { dominantColour, placeholder } = artSummary.parse(
    readJson(existsSync(drawn) ? drawn : described),
  );
  const sha256 = hashesIn(home);
  writeFileSync(
    described,
    `${JSON.stringify({ durationSeconds, dominantColour, placeholder, sha256 }, null, 1)}\n`,
  );
  rmSync(drawn, { force: true });
}
