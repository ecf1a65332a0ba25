import path from "node:path";
import { type Separator, separatorOf } from "@/lib/libraries/cells";
import { type LibraryTitle, numberIn, Unusable } from "@/lib/libraries/library-title";
import { importLibrary, type Loading, type Outcome, type Tell } from "@/lib/libraries/outcome";
import { tableRecords } from "@/lib/libraries/records";
import { textLines } from "@/lib/libraries/text-lines";
import {
  layoutOf,
  type TitleColumns,
  type TitleField,
  titleColumns,
} from "@/lib/libraries/title-columns";
import { titleOf } from "@/lib/libraries/title-record";

export type TitlesOptions = {
  name: string;
  ratings: string | null; // IMDb keeps means and counts in a file of their own
  columns: Partial<Record<TitleField, string>>; // headers, where they cannot be told
  kind: "film" | "series"; // where the file does not say
  leastRatings: number; // fewer, and a title is passed over
};

type Head = { separator: Separator; layout: string; columns: TitleColumns };

/** Imports a table of titles: of IMDb, of the usual Kaggle files, or of any header that names its columns. */
export async function importTitles(
  file: string,
  options: TitlesOptions,
  tell: Tell,
): Promise<Outcome> {
  const { name, ratings, ...rest } = options;
  const head = await headOf(file, rest.columns);
  const files = ratings === null ? [file] : [file, ratings];
  return importLibrary({ name, layout: head.layout, files, options: rest }, tell, (loading) =>
    load({ file, head, options }, loading),
  );
}

type Asked = { file: string; head: Head; options: TitlesOptions };

async function load({ file, head, options }: Asked, loading: Loading) {
  const { store, refusals } = loading;
  if (options.ratings !== null) await loadMeans(options.ratings, loading);
  for await (const records of tableRecords(file, head, loading)) {
    const titles: { line: number; title: LibraryTitle }[] = [];
    for (const { line, cells } of records) {
      if (line === 1) continue;
      try {
        const title = titleOf(cells, { ...head, kind: options.kind, line });
        if ("passedOver" in title) refusals.passOver(title.passedOver);
        else titles.push({ line, title });
      } catch (error) {
        if (!(error instanceof Unusable)) throw error;
        const text = cells.join(head.separator);
        refusals.add({ file: path.basename(file), line, reason: error.message, text });
      }
    }
    if (titles.length === 0) continue;
    const { given, wanted } = await store.takeTitles(titles, options.leastRatings);
    refusals.passOver("titles that were named before", titles.length - given);
    refusals.passOver(`titles with fewer than ${options.leastRatings} ratings`, given - wanted);
  }
  await store.dropVanished();
  await store.forgetRatings(); // of a library that was one of MovieLens before
  return { ratings: 0, people: 0 };
}

async function headOf(file: string, named: TitlesOptions["columns"]): Promise<Head> {
  for await (const { lines } of textLines(file, { refuse: () => undefined })) {
    const header = lines.at(0);
    if (!header) break;
    const separator = separatorOf(header);
    const cells = header.split(separator).map((cell) => cell.replace(/^"|"$/g, "").trim());
    return { separator, layout: layoutOf(cells), columns: titleColumns(cells, named) };
  }
  throw new Error(`${file} has no header that names its columns.`);
}

/** `title.ratings.tsv`: tconst, averageRating, numVotes. */
async function loadMeans(file: string, { store, refusals, tell }: Loading) {
  for await (const records of tableRecords(file, { separator: "\t" }, { refusals, tell })) {
    const rows = records.flatMap(({ line, cells }) => {
      const [key, mean, count] = [cells[0], numberIn(cells[1]), numberIn(cells[2])];
      if (line === 1 && mean === null) return [];
      if (mean !== null && count !== null && mean > 0 && mean <= 10 && Number.isInteger(count))
        return [[key, mean, count]];
      const text = cells.join("\t");
      refusals.add({ file: path.basename(file), line, reason: "a rating that is none", text });
      return [];
    });
    await store.wait("means", rows);
  }
}
