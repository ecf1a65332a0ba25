import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser } from "playwright";
import type { Film } from "../art/film";
import { captionsOf } from "./captions";
import { chaptersOf } from "./chapters";
import { encode } from "./encode";
import { packageTrailer } from "./packaging/package";
import { performScore } from "./score/master";
import { wavFile } from "./score/wav";
import { storyboardColumns, storyboardFrames, storyboardVtt } from "./storyboard";
import { buildSet, framesOf, sheetOf } from "./studio";
import { planTrailer, type Timeline } from "./timeline";

/** Makes everything of a film's trailer in its folder. */
export async function makeTrailer(browser: Browser, film: Film, folder: string): Promise<Timeline> {
  mkdirSync(folder, { recursive: true });
  const timeline = planTrailer(film);
  const sound = join(folder, "score.wav");
  writeFileSync(sound, wavFile(performScore(timeline)));
  const set = await buildSet(browser, film, timeline);
  try {
    await encode(framesOf(set), { sound, folder, featured: film.featured });
    const sheet = await sheetOf(set, storyboardFrames(timeline), storyboardColumns);
    writeFileSync(join(folder, "storyboard.jpg"), sheet);
  } finally {
    await set.page.close();
    rmSync(sound);
  }
  writeFileSync(join(folder, "storyboard.vtt"), storyboardVtt(timeline, "storyboard.jpg"));
  writeFileSync(join(folder, "captions.vtt"), captionsOf(film, timeline));
  writeFileSync(join(folder, "chapters.vtt"), chaptersOf(film, timeline));
  packageTrailer(folder, film.featured);
  return timeline;
}
