import { csvLine } from "@/lib/exports/csv";
import type { Cell } from "@/lib/exports/dataset";
import { actsOf } from "@/lib/exports/datasets/acts";
import { type ExportFile, type Field, fields } from "@/lib/exports/file";
import { linesOf, oneLine, picker } from "@/lib/exports/formats/lines";
import { type Round, roundsOf } from "@/lib/exports/formats/rounds";
import { actsByViewer, ofEachViewer } from "@/lib/exports/formats/viewer-acts";

const FOLDER = "bts/all"; // the loader takes no other names; what made the pages is in rounds.csv
const MOST_AFFINITIES = 500; // one column a title; a wider file would be all zeros
const FEATURES = 4;

const seen = actsOf("impression", "click");

const log =
  "timestamp time, item_id integer, position integer, click integer, propensity_score number";

/** The layout of the Open Bandit Dataset, a round for each place on a page that was seen. */
export const openBanditFiles: ExportFile[] = [
  {
    path: `${FOLDER}/all.csv`,
    holds:
      "rounds: what was seen where, whether it was clicked, and the chance of its standing there",
    fields: [...indexed(log), ...numberedFields("user_feature", FEATURES)],
    reads: [seen],
    write: async function* (snapshot, count) {
      const numbers = await snapshot.titleNumbers();
      const titles = numbers.size <= MOST_AFFINITIES ? [...numbers.keys()] : [];
      let index = 0;
      const header = [
        ...["", "timestamp", "item_id", "position", "click", "propensity_score"],
        ...Array.from({ length: FEATURES }, (_, feature) => `user_feature_${feature}`),
        ...titles.map((_, title) => `user-item_affinity_${title}`),
      ];
      const line = ({ act, isClicked, features, clicksBefore }: Round) =>
        csvLine([
          index++,
          act.at.toISOString().replace("T", " ").replace("Z", "+00:00"),
          (numbers.get(act.title) ?? 0) - 1,
          act.position + 1,
          isClicked ? 1 : 0,
          act.propensity ?? 1,
          ...features,
          ...titles.map((title) => clicksBefore.get(title) ?? 0),
        ]);
      // each line as its round comes by: the clicks before it are counted up meanwhile
      const lines = ofEachViewer(actsByViewer(snapshot, seen), (acts) =>
        Array.from(roundsOf(acts), line),
      );
      yield* linesOf(csvLine(header), count(lines), (text) => text);
    },
  },
  {
    path: `${FOLDER}/item_context.csv`,
    holds: "titles: year, first and second genre, maturity",
    fields: indexed(
      "item_id integer, item_feature_0 number, item_feature_1 id, item_feature_2 id, item_feature_3 id",
    ),
    reads: ["titles"],
    write: async function* (snapshot, count) {
      const numbers = await snapshot.titleNumbers();
      const pick = picker("titles", "id", "year", "genres", "maturity");
      const header = ["", "item_id", "item_feature_0", "item_feature_1", "item_feature_2"];
      yield* linesOf(
        csvLine([...header, "item_feature_3"]),
        count(snapshot.rows("titles")),
        (row) => {
          const [id, year, genres, maturity] = pick(row);
          const [first = "none", second = "none"] = String(genres).split("|").filter(Boolean);
          const number = (numbers.get(String(id)) ?? 0) - 1;
          return csvLine([number, number, year, first, second, maturity]);
        },
      );
    },
  },
  {
    path: `${FOLDER}/items.csv`,
    holds: "which title each item_id is",
    fields: fields("item_id integer, title id, name text"),
    reads: ["titles"],
    write: async function* (snapshot, count) {
      const numbers = await snapshot.titleNumbers();
      const pick = picker("titles", "id", "title");
      yield* linesOf(
        csvLine(["item_id", "title", "name"]),
        count(snapshot.rows("titles")),
        (row) => {
          const [id, title] = pick(row);
          return csvLine([(numbers.get(String(id)) ?? 0) - 1, id, oneLine(title)]);
        },
      );
    },
  },
  {
    path: `${FOLDER}/rounds.csv`,
    holds: "where each round of all.csv stood, and what had put it there",
    fields: indexed(
      "viewer id, ranking id, row integer, row_kind id, row_propensity number, position integer, policy id",
    ),
    reads: [seen],
    write: async function* (snapshot, count) {
      let index = 0;
      const header = ["", "viewer", "ranking", "row", "row_kind", "row_propensity"];
      const all = ofEachViewer(actsByViewer(snapshot, seen), (acts) => [...roundsOf(acts)]);
      yield* linesOf(csvLine([...header, "position", "policy"]), count(all), ({ act }) => {
        const { viewer, ranking, row, rowKind, rowPropensity, position, policy } = act;
        const place: Cell[] = [viewer, ranking, row, rowKind, rowPropensity ?? 1];
        return csvLine([index++, ...place, position, policy]);
      });
    },
  },
];

/** The first column of a saved data frame has no name. */
function indexed(list: string): Field[] {
  return [{ name: "", type: "integer" }, ...fields(list)];
}

function numberedFields(name: string, length: number): Field[] {
  return Array.from({ length }, (_, number) => ({ name: `${name}_${number}`, type: "id" }));
}
