import { afterAll, beforeAll, expect, test } from "vitest";
import { pool } from "@/lib/db";
import { SeededRandom } from "@/lib/demo/seeded-random";
import { readWeights } from "@/lib/events/read";
import { LOG_START } from "@/lib/events/stream";
import { shippedPolicy } from "@/lib/policies/policy";
import { foldInThread } from "@/lib/rankings/bulk/fold-in-thread";
import { type CircleModel, emptyModel, isCounted } from "@/lib/rankings/circle-model";
import { followLog, followViewers } from "@/lib/rankings/follow";
import { modelFrom } from "@/lib/rankings/model-image";
import { packedKinds } from "@/lib/rankings/packed-title";
import { inSlices } from "@/lib/rankings/pauses";
import { readCircle } from "@/lib/rankings/read";
import { readReach } from "@/lib/rankings/stream";
import type { TitleState } from "@/lib/rankings/viewer-state";
import { useTestDatabase } from "@/scripts/database/test-database";
import { addViewer, answerConsent } from "@/scripts/database/test-viewer";

useTestDatabase();

const VIEWERS = 12;
const TITLES = 300;
const EVENTS = 4_000;
const NOW = Date.UTC(2026, 10, 1);

beforeAll(async () => {
  const viewers: string[] = [];
  for (let viewer = 0; viewer < VIEWERS; viewer++) {
    const id = await addViewer({ name: `Viewer ${viewer}` });
    await answerConsent(id, "helps_others", viewer % 4 > 0);
    viewers.push(id);
  }
  await addEvents(viewers.slice(1)); // the first one never did anything
});

afterAll(async () => {
  await pool().query("delete from weight_set where version > 1");
});

/** Acts of all kinds, of which many meet in a title and many stand alone; some say how far was watched. */
async function addEvents(viewers: string[]) {
  const random = new SeededRandom("fold in a thread");
  const rows = Array.from({ length: EVENTS }, () => {
    const isWatched = random.isTrue(0.3);
    const kind = packedKinds[random.integer(0, packedKinds.length - 1)];
    return {
      viewer: viewers[Math.floor(viewers.length * random.next() ** 2)],
      kind: random.isTrue(0.6) ? packedKinds[random.integer(0, 4)] : kind,
      title: random.isTrue(0.02) ? null : `title-${Math.floor(TITLES * random.next() ** 3)}`,
      viewing: random.isTrue(0.1) ? null : random.integer(1, 40),
      at: new Date(NOW - random.integer(0, 30) * 3_600_000).toISOString(),
      detail: isWatched
        ? { position: random.integer(0, 20), duration: random.integer(0, 2) * 20 }
        : {},
    };
  });
  await pool().query(
    `insert into event (viewer_id, id, kind, title_id, viewing_id, weight, weights_version, occurred_at, sent_at,
       received_at, corrected_at, detail)
     select viewer::uuid, gen_random_uuid(), kind, title, md5(viewing::text)::uuid, 1, 1, at, at, at, at, detail
     from json_to_recordset($1) as row(viewer text, kind text, title text, viewing int, at timestamptz, detail jsonb)`,
    [JSON.stringify(rows)],
  );
}

async function foldedByEvent(since: number) {
  const model = emptyModel(await readWeights(), since, shippedPolicy);
  await followViewers(model);
  await followLog({ model, mark: LOG_START, read: 0 });
  return model;
}

async function foldedInThread(since: number) {
  const terms = { weights: await readWeights(), policy: shippedPolicy };
  const { viewers } = await readCircle();
  const mark = await readReach(EVENTS);
  if (!mark) throw new Error("There are too few events.");
  const image = await foldInThread(mark, {
    viewerIds: viewers.map(({ id }) => id),
    helping: Uint8Array.from(viewers, (viewer) => Number(isCounted(viewer))),
    by: { ...terms, since },
  });
  const model = await inSlices(modelFrom(image, terms));
  await followViewers(model);
  return model;
}

/** Everything that a model knows of its viewers. */
function known(model: CircleModel) {
  return [...model.viewers.keys()].map((viewer) => ({
    viewer,
    titles: Object.fromEntries(
      [...(model.states.get(viewer) ?? [])].map(([id, title]) => [id, plain(title)]),
    ),
    confidences: rowIn(model.preferences, viewer),
    heat: rowIn(model.heat, viewer),
    near: model.preferences
      .neighbours(viewer, { neighbours: 20, shrinkage: 1 })
      .map(({ name, score }) => [name, score]),
  }));
}

function plain({ record, ...title }: TitleState) {
  const { viewings, ...parts } = record.parts();
  return { ...title, ...parts, viewings: viewings.toSorted((a, b) => (a.key < b.key ? -1 : 1)) };
}

function rowIn(index: CircleModel["preferences"], viewer: string) {
  const { ids, values, length } = index.row(viewer);
  const named = Array.from({ length }, (_, at) => [index.titles.nameOf(ids[at]), values[at]]);
  return Object.fromEntries(named);
}

test.each([
  ["as shipped", null],
  ["by which acts fade", 2],
])("folding in a thread is folding event by event, by weights %s", async (_, halfLifeDays) => {
  if (halfLifeDays) {
    await pool().query(
      `insert into weight_set (version, click, play, skip, complete, close, fold, half_life_days)
       values (2, 1, 2, 3, 4, 2, 'viewing', $1)`,
      [halfLifeDays],
    );
  }
  const [byEvent, inThread] = [await foldedByEvent(NOW), await foldedInThread(NOW)];
  expect(known(inThread)).toEqual(known(byEvent));
  expect(inThread.preferences.size).toBe(byEvent.preferences.size);
  expect(inThread.preferences.size).toBeGreaterThan(60);
});
