import { existsSync, statSync } from "node:fs";
import path from "node:path";
import type { DataSet } from "@/lib/evaluation/interactions";
import { InteractionList } from "@/lib/evaluation/sources/interaction-list";
import {
  genreTags,
  movieTags,
  movieTagsAndWords,
  titleTags,
} from "@/lib/evaluation/sources/movie-files";
import {
  type RatingsFormat,
  readRatings,
  usualColumns,
} from "@/lib/evaluation/sources/ratings-file";

export const layoutNames = ["ml-100k", "ml-1m", "ml-latest", "matinee"] as const;

export type LayoutName = (typeof layoutNames)[number];

/** How strength was folded from a viewing's acts; only Matinee's own log knows more than one way. */
export type FoldName = "viewing" | "sum";

type Layout = {
  ratings: string; // the file a folder of this layout is known by
  format: RatingsFormat;
  readTags: (folder: string) => Promise<Map<string, string[]>>;
};

const layouts: Record<LayoutName, Layout> = {
  "ml-100k": {
    ratings: "u.data",
    format: { separator: "\t", columns: usualColumns },
    readTags: genreTags,
  },
  "ml-1m": {
    ratings: "ratings.dat",
    format: { separator: "::", columns: usualColumns },
    readTags: movieTags,
  },
  matinee: {
    ratings: "preferences.csv",
    format: { separator: ",", columns: { viewer: 0, title: 2, strength: 3, seconds: 8 } },
    readTags: titleTags,
  },
  "ml-latest": {
    ratings: "ratings.csv",
    format: { separator: ",", columns: usualColumns },
    readTags: movieTagsAndWords,
  },
};

type Wanted = { layout: LayoutName | "auto"; fold: FoldName };

/** Reads a folder in one of the layouts we know. */
export async function readFolder(folder: string, { layout, fold }: Wanted): Promise<DataSet> {
  if (!existsSync(folder)) throw new Error(`There is no folder ${folder}.`);
  if (!statSync(folder).isDirectory()) {
    throw new Error(`${folder} is a file, and should be a folder.`);
  }
  const name = layout === "auto" ? detectLayout(folder) : layout;
  const { ratings, format, readTags } = layouts[name];
  const file = path.join(folder, ratings);
  if (!existsSync(file)) {
    throw new Error(
      `The layout ${name} has its ratings in ${ratings}; ${folder} has no such file.`,
    );
  }
  if (fold === "sum" && name !== "matinee") {
    throw new Error("--fold sum is for Matinee's own log: ratings are not folded from acts.");
  }
  const list = new InteractionList();
  await readRatings(
    file,
    list,
    fold === "sum" ? { ...format, strengthName: "strengthsum" } : format,
  );
  const interactions = list.settled(await readTags(folder));
  return {
    name: path.basename(path.resolve(folder)),
    layout: name,
    interactions,
    faults: list.faults,
  };
}

function detectLayout(folder: string): LayoutName {
  const found = layoutNames.find((name) => existsSync(path.join(folder, layouts[name].ratings)));
  if (found) return found;
  const files = layoutNames.map((name) => `${layouts[name].ratings} (${name})`).join(", ");
  throw new Error(`${folder} has no layout we know; looked for ${files}.`);
}
