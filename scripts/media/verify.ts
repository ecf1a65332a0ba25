import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { type Film, readFilms } from "./art/film";
import { hashesIn, mediaFile, readJson } from "./media-file";
import { readMediaPlaylist, readMultivariant } from "./read-playlist";

const { values } = parseArgs({
  options: { in: { type: "string", default: join(import.meta.dirname, "../../public/media") } },
});
const mostBytes = 70_000_000;
/** The last sound packets may reach a little past the last frame. */
const slackSeconds = 0.12;
const always = [
  ...["poster.avif", "backdrop.avif", "card.avif", "storyboard.jpg", "storyboard.vtt"],
  ...["captions.vtt", "chapters.vtt", "trailer.m3u8", "media.json"],
];

const faults = verify(values.in);
for (const fault of faults) process.stderr.write(`${fault}\n`);
if (faults.length > 0) process.exit(1);
process.stdout.write("Every film has its media, unchanged.\n");

/** What is wrong with the media in a folder, a sentence each. */
function verify(folder: string): string[] {
  const films = readFilms();
  const known = new Set(films.map(({ slug }) => slug));
  const strangers = existsSync(folder)
    ? readdirSync(folder).filter((name) => !known.has(name))
    : [];
  return [
    ...films.flatMap((film) =>
      faultsOf(film, join(folder, film.slug)).map((fault) => `${film.slug}: ${fault}`),
    ),
    ...strangers.map((name) => `${name}: no film in the catalogue has this slug`),
    ...sizeFaults(folder),
  ];
}

function faultsOf(film: Film, home: string): string[] {
  const missing = always.filter((name) => !existsSync(join(home, name)));
  if (missing.length > 0) return missing.map((name) => `${name} is missing`);
  try {
    return [...hashFaults(home), ...streamFaults(film, home), ...textFaults(home)];
  } catch (error) {
    return [error instanceof Error ? error.message : String(error)];
  }
}

function hashFaults(home: string): string[] {
  const { sha256 } = mediaFile.parse(readJson(join(home, "media.json")));
  const found = hashesIn(home);
  const names = [...new Set([...Object.keys(sha256), ...Object.keys(found)])];
  return names.flatMap((name) =>
    sha256[name] === found[name] ? [] : [`${name} is not what was made`],
  );
}

function streamFaults({ featured }: Film, home: string): string[] {
  const { durationSeconds } = mediaFile.parse(readJson(join(home, "media.json")));
  const { variants, audio } = readMultivariant(readFileSync(join(home, "trailer.m3u8"), "utf8"));
  const expected = ["v360.m3u8", "v540.m3u8", ...(featured ? ["v720.m3u8"] : []), "vp9.m3u8"];
  const order =
    variants.join(" ") === expected.join(" ") && audio.join(" ") === "a-aac.m3u8 a-opus.m3u8";
  return [
    ...(order ? [] : [`trailer.m3u8 lists ${[...variants, ...audio].join(", ")}`]),
    ...[...variants, ...audio].flatMap((name) => playlistFaults(home, name, durationSeconds)),
  ];
}

function playlistFaults(home: string, name: string, durationSeconds: number): string[] {
  const { seconds, file, end } = readMediaPlaylist(readFileSync(join(home, name), "utf8"));
  const bytes = statSync(join(home, file)).size;
  return [
    ...(Math.abs(seconds - durationSeconds) > slackSeconds
      ? [`${name} lasts ${seconds} s, not ${durationSeconds} s`]
      : []),
    ...(end > bytes ? [`${name} reads ${end} bytes of the ${bytes} in ${file}`] : []),
  ];
}

function textFaults(home: string): string[] {
  const tracks = ["captions.vtt", "chapters.vtt", "storyboard.vtt"];
  return tracks
    .filter(
      (name) =>
        !/^WEBVTT\n\n\d{2}:\d{2}:\d{2}\.\d{3} --> /.test(readFileSync(join(home, name), "utf8")),
    )
    .map((name) => `${name} is not WebVTT with cues`);
}

function sizeFaults(folder: string): string[] {
  if (!existsSync(folder)) return [];
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  const bytes = files.reduce(
    (sum, { parentPath, name }) => sum + statSync(join(parentPath, name)).size,
    0,
  );
  return bytes > mostBytes
    ? [`All media together have ${bytes} bytes, more than ${mostBytes}.`]
    : [];
}
