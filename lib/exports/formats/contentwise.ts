import { csvLine } from "@/lib/exports/csv";
import { actsOf } from "@/lib/exports/datasets/acts";
import { type ExportFile, fields } from "@/lib/exports/file";
import { linesOf, numbered } from "@/lib/exports/formats/lines";
import { type Shown, showingsOf } from "@/lib/exports/formats/showings";
import { actsByViewer, ofEachViewer } from "@/lib/exports/formats/viewer-acts";
import type { Snapshot } from "@/lib/exports/stream";

const acts = actsOf("impression", "click", "play", "complete", "close", "like", "dislike");

const SHOWN =
  "row_position integer, recommendation_list_length integer, recommended_series_list json";

/** The layout of ContentWise Impressions: acts, and the rows they came from or did not. */
export const contentwiseFiles: ExportFile[] = [
  {
    path: "interactions.csv",
    holds: "viewings, clicks and thumbs, each with the row it came from",
    fields: fields(
      "utc_ts_milliseconds integer, user_id integer, item_id integer, item_type integer, series_id integer, episode_number integer, series_length integer, recommendation_id integer, interaction_type integer, explicit_rating number, vision_factor number",
    ),
    reads: [acts],
    write: async function* (snapshot, count) {
      const { user, item, types } = await numbersIn(snapshot);
      yield* linesOf(
        header(contentwiseFiles[0]),
        count(partsOf(snapshot, (showings) => showings.acts)),
        (act) => {
          const number = item(act.title);
          const series = [number, types.get(act.title) ?? 0, number, 1, 1];
          const outcome = [act.recommendation, act.type, act.rating, act.vision];
          return csvLine([act.at.getTime(), user(act.viewer), ...series, ...outcome]);
        },
      );
    },
  },
  {
    path: "impressions-direct-link.csv",
    holds: "rows that an act came from",
    fields: fields(`recommendation_id integer, ${SHOWN}`),
    reads: [acts],
    write: async function* (snapshot, count) {
      const { item } = await numbersIn(snapshot);
      yield* linesOf(
        header(contentwiseFiles[1]),
        count(partsOf(snapshot, ({ direct }) => direct)),
        (shown) => csvLine([shown.recommendation, ...listed(shown, item)]),
      );
    },
  },
  {
    path: "impressions-non-direct-link.csv",
    holds: "rows that were seen and that no act came from",
    fields: fields(`user_id integer, ${SHOWN}`),
    reads: [acts],
    write: async function* (snapshot, count) {
      const { user, item } = await numbersIn(snapshot);
      yield* linesOf(
        header(contentwiseFiles[2]),
        count(partsOf(snapshot, ({ indirect }) => indirect)),
        (shown) => csvLine([user(shown.viewer), ...listed(shown, item)]),
      );
    },
  },
  {
    path: "users.csv",
    holds: "which viewer each user_id is",
    fields: fields("user_id integer, viewer id"),
    reads: [],
    write: async function* ({ pseudonyms }, count) {
      const all = [[...numbered(pseudonyms)]];
      yield* linesOf(csvLine(["user_id", "viewer"]), count(async(all)), ([viewer, number]) =>
        csvLine([number, viewer]),
      );
    },
  },
  {
    path: "items.csv",
    holds: "which title each item_id is",
    fields: fields("item_id integer, title id"),
    reads: [],
    write: async function* (snapshot, count) {
      const all = [[...(await snapshot.titleNumbers())]];
      yield* linesOf(csvLine(["item_id", "title"]), count(async(all)), ([title, number]) =>
        csvLine([number, title]),
      );
    },
  },
];

type Showings = ReturnType<typeof showingsOf>;

/** Numbering starts anew with each file and runs the same way, so that the files agree. */
function partsOf<Unit>(snapshot: Snapshot, part: (showings: Showings) => Unit[]) {
  const number = { last: -1 };
  return ofEachViewer(actsByViewer(snapshot, acts), (own) => part(showingsOf(own, number)));
}

async function numbersIn(snapshot: Snapshot) {
  const users = numbered(snapshot.pseudonyms);
  const items = await snapshot.titleNumbers();
  const types = new Map<string, number>();
  const titles = await snapshot.ask<{ id: string }>("select id from title where kind = 'series'");
  for (const { id } of titles) types.set(id, 3);
  return {
    user: (viewer: string) => users.get(viewer) ?? null,
    item: (title: string) => items.get(title) ?? null,
    types,
  };
}

function listed({ row, titles }: Shown, item: (title: string) => number | null) {
  const numbers = titles.map(item).filter((number) => number !== null);
  return [row, numbers.length, `[${numbers.join(", ")}]`];
}

function header({ fields: columns }: ExportFile) {
  return csvLine(columns.map(({ name }) => name));
}

async function* async<Unit>(units: Unit[][]) {
  yield* units;
}
