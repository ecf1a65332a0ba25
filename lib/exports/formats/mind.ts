import { createHash } from "node:crypto";
import type { Act } from "@/lib/exports/datasets/acts";
import { actsOf } from "@/lib/exports/datasets/acts";
import { type ExportFile, fields } from "@/lib/exports/file";
import { linesOf, oneLine, picker } from "@/lib/exports/formats/lines";
import { actsByViewer, ofEachViewer } from "@/lib/exports/formats/viewer-acts";

const seen = actsOf("impression", "click");

/** The layout of Microsoft's MIND: tab-separated, no header, titles as news. */
export const mindFiles: ExportFile[] = [
  {
    path: "behaviors.tsv",
    holds:
      "a line for each page somebody looked at: titles clicked before, titles seen and clicked",
    fields: fields("impression_id integer, user_id id, time text, history text, impressions text"),
    reads: [seen],
    write: async function* (snapshot, count) {
      const numbers = await snapshot.titleNumbers();
      const newsId = (title: string) => `N${numbers.get(title)}`;
      let lines = 0;
      const pages = ofEachViewer(actsByViewer(snapshot, seen), pagesOf);
      yield* linesOf("", count(pages), ({ viewer, at, history, shown }) => {
        lines += 1;
        const labelled = shown.map(([title, isClicked]) => `${newsId(title)}-${isClicked ? 1 : 0}`);
        const cells = [lines, viewer, clock(at), history.map(newsId).join(" "), labelled.join(" ")];
        return `${cells.join("\t")}\n`;
      });
    },
  },
  {
    path: "news.tsv",
    holds: "titles: id, first and second genre, name, synopsis, address, no entities",
    fields: fields(
      "news_id id, category text, subcategory text, title text, abstract text, url text, title_entities json, abstract_entities json",
    ),
    reads: ["titles"],
    write: async function* (snapshot, count) {
      const numbers = await snapshot.titleNumbers();
      const pick = picker("titles", "id", "genres", "title", "synopsis", "slug");
      yield* linesOf("", count(snapshot.rows("titles")), (row) => {
        const [id, genres, title, synopsis, slug] = pick(row).map(oneLine);
        const [first = "none", second = first] = genres.split("|").filter(Boolean);
        const cells = [`N${numbers.get(id)}`, first, second, title, synopsis, `/title/${slug}`];
        return `${[...cells, "[]", "[]"].join("\t")}\n`;
      });
    },
  },
  emptyFile("entity_embedding.vec"),
  emptyFile("relation_embedding.vec"),
];

type SeenPage = {
  viewer: string;
  at: Date;
  history: string[]; // titles clicked before, the first first
  shown: [title: string, isClicked: boolean][];
};

/** The pages one viewer looked at. Clicks are a title's own proof that it was seen. */
function pagesOf(acts: Act[]): SeenPage[] {
  const clicks = acts.filter(({ kind }) => kind === "click");
  const pages = new Map<string, { at: Date; shown: Map<string, boolean> }>();
  for (const { ranking, title, kind, at } of acts) {
    if (ranking === null) continue;
    const page = pages.get(ranking) ?? { at, shown: new Map() };
    page.shown.set(title, kind === "click" || (page.shown.get(title) ?? false));
    pages.set(ranking, page);
  }
  return [...pages].map(([ranking, { at, shown }]) => ({
    viewer: acts[0].viewer,
    at,
    history: clicks.filter((click) => click.at < at).map(({ title }) => title),
    shown: shuffled([...shown], ranking),
  }));
}

/** An order that tells nothing of the places, and is the same in every export. */
function shuffled(shown: [string, boolean][], seed: string) {
  return shown
    .map((entry) => ({
      entry,
      draw: createHash("sha1")
        .update(seed + entry[0])
        .digest("hex"),
    }))
    .sort((a, b) => (a.draw < b.draw ? -1 : 1))
    .map(({ entry }) => entry);
}

/** `11/21/2026 06:05:09 PM`, in UTC. */
function clock(at: Date) {
  const [year, month, day, hours, minutes, seconds] = at.toISOString().split(/[-T:.]/);
  const twelve = String(Number(hours) % 12 || 12).padStart(2, "0");
  const half = Number(hours) < 12 ? "AM" : "PM";
  return `${month}/${day}/${year} ${twelve}:${minutes}:${seconds} ${half}`;
}

function emptyFile(path: string): ExportFile {
  return {
    path,
    holds: "nothing, as titles are linked to no entities; readers open it all the same",
    fields: [],
    reads: [],
    write: async function* () {},
  };
}
