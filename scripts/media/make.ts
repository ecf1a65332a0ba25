import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { type Film, readFilms } from "./art/film";
import { writeMediaFile } from "./media-file";
import { makeTrailer } from "./trailer/make-trailer";
import { openStudio } from "./trailer/studio";

const { values } = parseArgs({
  options: {
    out: { type: "string" },
    only: { type: "string" },
    jobs: { type: "string", default: "1" },
    "keep-art": { type: "boolean", default: false },
  },
});
if (values.out === undefined) {
  throw new Error(
    "Say where the media should go: --out DIR [--only slug,…] [--jobs N] [--keep-art]",
  );
}
await makeMedia(values.out, {
  slugs: values.only?.split(","),
  jobs: Number(values.jobs),
  keepArt: values["keep-art"],
});

type Wishes = { slugs: string[] | undefined; jobs: number; keepArt: boolean };

/** Makes the artwork and trailer of every film asked for. */
async function makeMedia(folder: string, { slugs, jobs, keepArt }: Wishes) {
  const queue = readFilms().filter(({ slug }) => slugs === undefined || slugs.includes(slug));
  const unknown = slugs?.filter((slug) => !queue.some((film) => film.slug === slug)) ?? [];
  if (unknown.length > 0) throw new Error(`Not in the catalogue: ${unknown.join(", ")}`);
  if (!keepArt) await drawArt(folder, queue);
  const browser = await openStudio();
  const lanes = Array.from({ length: jobs }, async () => {
    for (let film = queue.shift(); film !== undefined; film = queue.shift()) {
      await makeFilm(film);
    }
  });
  await Promise.all(lanes);
  await browser.close();

  async function makeFilm(film: Film) {
    const began = performance.now();
    const home = join(folder, film.slug);
    const { seconds } = await makeTrailer(browser, film, home);
    writeMediaFile(home, seconds);
    const took = ((performance.now() - began) / 1000).toFixed(1);
    process.stdout.write(`${film.slug}: ${seconds.toFixed(1)} s of trailer in ${took} s\n`);
  }
}

/** The artwork has a command of its own. */
async function drawArt(folder: string, films: Film[]) {
  const script = join(import.meta.dirname, "art/render.ts");
  const slugs = films.map(({ slug }) => slug).join(",");
  const options = [...process.execArgv, script, "--out", folder, "--only", slugs];
  const [code] = await once(spawn(process.execPath, options, { stdio: "inherit" }), "close");
  if (code !== 0) throw new Error(`The artwork stopped with exit code ${code}.`);
}
