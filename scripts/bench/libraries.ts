import { mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { readBlendList } from "@/lib/blend/list";
import { readBlend } from "@/lib/blend/read";
import { historyUpload } from "@/lib/blend/schema";
import { saveBlend, saveHistory, saveJoining, saveJoinSecret } from "@/lib/blend/write";
import { pool } from "@/lib/db";
import { importMovieLens } from "@/lib/libraries/import-movielens";
import { dayNumber } from "@/lib/netflix/date-order";
import { historyOf } from "@/lib/netflix/history";
import { readFiles } from "@/lib/netflix/read-files";
import { stopEngine } from "@/lib/rankings/engine";
import type { ViewerId } from "@/lib/session";
import { readBeyond } from "@/lib/wider/beyond";
import { readWiderLibrary } from "@/lib/wider/read";
import { withBenchDatabase } from "./bench-database";
import type { Figure } from "./figure";
import { addLargeCatalogue } from "./large-catalogue";
import { largeHistory, writeLargeLibrary } from "./large-library";

const LIBRARY = { titles: 60_000, people: 2_000, each: 100 };
const CATALOGUE = 90; // titles
const FRIENDS = 4;
const ROWS = 100_000;
const MOST_SECONDS = 3;

/** A library of sixty thousand titles read, a long history matched with it, and a list made of it for four friends. */
export async function benchLibraries(): Promise<Figure[]> {
  const folder = mkdtempSync(path.join(os.tmpdir(), "matinee-bench-library-"));
  try {
    return await withBenchDatabase({}, async () => {
      await addLargeCatalogue(CATALOGUE);
      const names = writeLargeLibrary(folder, LIBRARY);
      const [, imported] = await timed(() =>
        importMovieLens(folder, { name: "bench", tell: () => undefined }),
      );
      const [, loaded] = await timed(readWiderLibrary);
      return [
        figure(
          `import of ${count(LIBRARY.titles)} titles and ${count(LIBRARY.people * LIBRARY.each)} ratings`,
          imported,
        ),
        figure("the library read into memory, once", loaded),
        ...(await blendFigures(names)),
      ];
    });
  } finally {
    await stopEngine();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function blendFigures(names: string[]): Promise<Figure[]> {
  const friends = await addFriends();
  const blendId = await saveBlend(friends[0], { name: "Bench", sharesLog: false });
  const secret = await saveJoinSecret(friends[0], blendId);
  for (const friend of friends) await saveJoining(friend, { secret, sharesLog: false });
  for (const [at, friend] of friends.slice(1).entries()) {
    const shorter = largeHistory(names, { rows: ROWS / 5, seed: `friend ${at}` });
    await saveHistory(friend, blendId, await parsed(shorter));
  }
  const csv = largeHistory(names, { rows: ROWS, seed: "the long one" });
  await listOf(friends[0], blendId); // the engine is there, as in a server that runs
  const [upload, parsing] = await timed(() => parsed(csv));
  const [, matching] = await timed(() => saveHistory(friends[0], blendId, upload));
  const [list, blending] = await timed(() => listOf(friends[0], blendId));
  if (!list.titles.some(({ outside }) => outside)) throw new Error("The list has no wider title.");
  const [, beyond] = await timed(() => readBeyond({ id: friends[0], maturityLimit: null }));
  const limit = { at: "most" as const, value: MOST_SECONDS };
  return [
    figure(`history of ${count(ROWS)} rows parsed, ${count(upload.titles.length)} titles`, parsing),
    figure(`stored, and matched with ${count(LIBRARY.titles)} titles`, matching),
    figure(`blended for ${FRIENDS} friends`, blending),
    { ...figure("all three together", parsing + matching + blending), limit },
    figure("Beyond your library", beyond),
  ];
}

async function addFriends() {
  const { rows } = await pool().query<{ id: ViewerId }>(
    `insert into viewer (name, avatar, origin) select 'Friend ' || n, 'fox', 'real'
     from generate_series(1, $1) n returning id`,
    [FRIENDS],
  );
  return rows.map(({ id }) => id);
}

async function parsed(csv: string) {
  const file = { name: "NetflixViewingHistory.csv", content: new Blob([csv]) };
  const today = dayNumber(new Date());
  const { accounts, titles } = historyOf(
    await readFiles([file], { today, onProgress: () => undefined }),
    {},
  );
  return historyUpload.parse({ accounts, titles });
}

async function listOf(viewerId: ViewerId, blendId: string) {
  const blend = await readBlend(viewerId, blendId);
  if (!blend) throw new Error("The blend is gone.");
  return readBlendList(blend, "circle");
}

async function timed<Answer>(act: () => Promise<Answer>): Promise<[Answer, number]> {
  const startedAt = performance.now();
  const answer = await act();
  return [answer, (performance.now() - startedAt) / 1000];
}

function figure(name: string, value: number): Figure {
  return { name, value, unit: "s" };
}

function count(number: number) {
  return number.toLocaleString("en");
}
