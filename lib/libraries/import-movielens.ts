import path from "node:path";
import type { Cell } from "@/lib/libraries/copy-in";
import {
  idIn,
  imdbIdIn,
  type LibraryTitle,
  numberIn,
  Unusable,
} from "@/lib/libraries/library-title";
import { type Release, releaseIn, type Table } from "@/lib/libraries/movielens";
import { importLibrary, type Loading, type Outcome, type Tell } from "@/lib/libraries/outcome";
import { type TableRecord, tableRecords } from "@/lib/libraries/records";
import { cleaned } from "@/lib/netflix/title-name";

const LEAST_RELEVANCE = 0.4; // of a tag of the genome
const LONGEST_TAG = 60; // characters
const MOST_STARS = 5;
const LATEST_SECONDS = 4_102_444_800; // the year 2100

/** Imports any release of MovieLens from its folder. */
export async function importMovieLens(
  folder: string,
  { name, tell }: { name: string; tell: Tell },
): Promise<Outcome> {
  const release = await releaseIn(folder);
  const { titles, ratings, links, tags, genomeTags, genomeScores, layout } = release;
  const files = [titles, ratings, links, tags, genomeTags, genomeScores].flatMap(
    (table) => table?.file ?? [],
  );
  return importLibrary({ name, layout, files, options: null }, tell, (loading) =>
    load(release, loading),
  );
}

async function load(release: Release, loading: Loading) {
  const { store } = loading;
  if (release.links)
    await each(release.links, loading, linkRow, (rows) => store.wait("links", rows));
  await loadTitles(release, loading);
  await store.dropVanished();
  await loadTags(release, loading);
  await store.forgetRatings();
  if (release.ratings) {
    const numbers = await store.numbers();
    const row = (cells: string[]) => ratingRow(cells, numbers);
    await each(release.ratings, loading, row, (rows) => store.takeRatings(rows));
  }
  return store.settleRatings();
}

async function loadTitles({ titles, titleOf }: Release, loading: Loading) {
  await each(
    titles,
    loading,
    (cells, line): { line: number; title: LibraryTitle } => ({ line, title: titleOf(cells) }),
    async (taken) => {
      const { given } = await loading.store.takeTitles(taken, 0);
      loading.refusals.passOver("titles that were named before", taken.length - given);
    },
  );
}

async function loadTags({ tags, genomeTags, genomeScores }: Release, loading: Loading) {
  const { store } = loading;
  const wait = (rows: Cell[][]) => store.wait("tags", rows);
  if (tags) await each(tags, loading, tagRow, wait);
  if (genomeTags && genomeScores) {
    const words = new Map<string, string>();
    await each(
      genomeTags,
      loading,
      ([id, tag]) => [id, tagIn(tag)] as const,
      async (rows) => {
        for (const [id, tag] of rows) words.set(id, tag);
      },
    );
    await each(genomeScores, loading, (cells) => scoreRow(cells, words), wait);
  }
  await store.gatherTags();
}

/** Reads a table and hands its usable records on, many at a time; the first line may be a header. */
async function each<Row>(
  table: Table,
  { refusals, tell }: Loading,
  rowOf: (cells: string[], line: number) => Row | null,
  take: (rows: Row[]) => Promise<unknown>,
) {
  for await (const records of tableRecords(table.file, table, { refusals, tell })) {
    const rows: Row[] = [];
    for (const record of records) {
      if (record.line === 1 && isHeader(record)) continue;
      try {
        const row = rowOf(record.cells, record.line);
        if (row !== null) rows.push(row);
      } catch (error) {
        if (!(error instanceof Unusable)) throw error;
        const { line, cells } = record;
        const file = path.basename(table.file);
        refusals.add({ file, line, reason: error.message, text: cells.join(table.separator) });
      }
    }
    if (rows.length > 0) await take(rows);
  }
}

function isHeader({ cells }: TableRecord) {
  return /^(user|movie|tag)_?id$/i.test(cells[0].trim());
}

function linkRow([key, imdb, tmdb]: string[]): Cell[] {
  if (!/^\d+$/.test(key)) throw new Unusable("no number of a title");
  return [key, imdbIdIn(imdb), idIn(tmdb)];
}

/** userId, movieId, tag: how often a tag was given is counted later. */
function tagRow([, key, tag]: string[]): Cell[] {
  if (!/^\d+$/.test(key ?? "")) throw new Unusable("no number of a title");
  return [key, tagIn(tag), null];
}

/** movieId, tagId, relevance; what hardly fits is no fault, and is left out. */
function scoreRow([key, tagId, relevance]: string[], words: Map<string, string>): Cell[] | null {
  const weight = numberIn(relevance);
  const tag = words.get(tagId);
  if (weight === null || tag === undefined || !/^\d+$/.test(key))
    throw new Unusable("no relevance of a tag");
  return weight < LEAST_RELEVANCE ? null : [key, tag, Math.min(1, weight)];
}

function tagIn(text: string | undefined) {
  const tag = cleaned(text ?? "").toLowerCase();
  if (tag === "") throw new Unusable("no tag");
  return tag.slice(0, LONGEST_TAG);
}

/** userId, movieId, rating, timestamp. */
function ratingRow([person, key, stars, seconds]: string[], numbers: Map<string, number>): Cell[] {
  const who = idIn(person);
  if (who === null) throw new Unusable("no number of a person");
  const title = numbers.get(key ?? "");
  if (title === undefined) throw new Unusable("a title that the library does not have");
  const rating = numberIn(stars);
  if (rating === null || rating <= 0 || rating > MOST_STARS)
    throw new Unusable("a rating that is none");
  const at = (seconds ?? "").trim() === "" ? null : numberIn(seconds);
  if (at !== null && !(at >= 0 && at < LATEST_SECONDS)) throw new Unusable("a time that is none");
  if (at === null && (seconds ?? "").trim() !== "") throw new Unusable("a time that is none");
  return [who, title, rating, at];
}
