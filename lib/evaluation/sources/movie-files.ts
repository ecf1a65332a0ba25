import { existsSync } from "node:fs";
import path from "node:path";
import { fieldsOf } from "@/lib/evaluation/sources/fields";
import { lineBatches } from "@/lib/evaluation/sources/line-batches";
import { listedTags, readTags } from "@/lib/evaluation/sources/title-tags";

type Tags = Map<string, string[]>;

const FIRST_FLAG = 5; // u.item: id, name, two dates and an address come before the genre flags

/** MovieLens 100k: a column of 0 and 1 for each genre that u.genre names. */
export async function genreTags(folder: string): Promise<Tags> {
  const tags: Tags = new Map();
  const [items, names] = [path.join(folder, "u.item"), path.join(folder, "u.genre")];
  if (!existsSync(items)) return tags;
  const genres = existsSync(names) ? await genreNames(names) : [];
  await readTags(items, tags, {
    separator: "|",
    encoding: "latin1",
    tagsOf: (fields) =>
      fields
        .slice(FIRST_FLAG)
        .flatMap((flag, i) => (flag === "1" ? [genres[i] ?? `genre ${i}`] : [])),
  });
  return tags;
}

async function genreNames(file: string) {
  const names: string[] = [];
  for await (const batch of lineBatches(file, "latin1")) {
    for (const line of batch) if (line.includes("|")) names.push(line.slice(0, line.indexOf("|")));
  }
  return names;
}

/** MovieLens 1M and 10M: `1::Toy Story (1995)::Animation|Children's`. */
export async function movieTags(folder: string): Promise<Tags> {
  const tags: Tags = new Map();
  const file = path.join(folder, "movies.dat");
  if (existsSync(file)) {
    const tagsOf = (fields: string[]) => listedTags(fields.at(-1));
    await readTags(file, tags, { separator: "::", encoding: "latin1", tagsOf });
  }
  return tags;
}

/** MovieLens 20M, 25M, latest: genres, and the words viewers tagged titles with. */
export async function movieTagsAndWords(folder: string): Promise<Tags> {
  const tags: Tags = new Map();
  const [movies, words] = [path.join(folder, "movies.csv"), path.join(folder, "tags.csv")];
  if (existsSync(movies)) {
    await readTags(movies, tags, { separator: ",", tagsOf: (fields) => listedTags(fields[2]) });
  }
  if (!existsSync(words)) return tags;
  for await (const batch of lineBatches(words)) {
    for (const line of batch) {
      const [, title, word] = fieldsOf(line, ",") ?? [];
      const known = tags.get(title); // also passes over the header, which names no title
      const tag = word?.trim().toLowerCase();
      if (known && tag && !known.includes(tag)) known.push(tag);
    }
  }
  return tags;
}

/** Matinee's own export: columns by name, lists by bars. */
export async function titleTags(folder: string): Promise<Tags> {
  const tags: Tags = new Map();
  const file = path.join(folder, "titles.csv");
  if (!existsSync(file)) return tags;
  let header: string[] | undefined;
  await readTags(file, tags, {
    separator: ",",
    tagsOf: (fields) => {
      header ??= fields;
      return ["genres", "tags"].flatMap((name) => listedTags(fields[header?.indexOf(name) ?? -1]));
    },
  });
  return tags;
}
