import { existsSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { type TitleField, titleFields } from "@/lib/libraries/title-columns";
import { withDatabase } from "../setup/database";
import { tellOutcome } from "./outcome-words";
import { Progress } from "./progress";

/** Each of these does what its words say; false where they make no sense. */
type Command = (words: string[]) => Promise<boolean>;

export const importRelease: Command = async (words) => {
  const { values, positionals } = parseArgs({
    args: words,
    allowPositionals: true,
    options: { name: { type: "string" } },
  });
  const [folder, ...rest] = positionals;
  if (!folder || rest.length > 0) return false;
  requireThere(folder);
  const name = nameFrom(values.name, folder);
  const progress = new Progress();
  const outcome = await withDatabase(async () => {
    const { importMovieLens } = await import("@/lib/libraries/import-movielens");
    return importMovieLens(folder, { name, tell: progress.tell });
  });
  progress.end();
  tellOutcome(outcome);
  return true;
};

export const importTable: Command = async (words) => {
  const { values, positionals } = parseArgs({
    args: words,
    allowPositionals: true,
    options: {
      name: { type: "string" },
      ratings: { type: "string" },
      columns: { type: "string" },
      kind: { type: "string", default: "film" },
      "least-ratings": { type: "string", default: "0" },
    },
  });
  const [file, ...rest] = positionals;
  if (!file || rest.length > 0) return false;
  requireThere(file);
  if (values.ratings !== undefined) requireThere(values.ratings);
  const options = {
    name: nameFrom(values.name, file),
    ratings: values.ratings ?? null,
    columns: columnsIn(values.columns ?? ""),
    kind: kindIn(values.kind),
    leastRatings: countIn(values["least-ratings"]),
  };
  const progress = new Progress();
  const outcome = await withDatabase(async () => {
    const { importTitles } = await import("@/lib/libraries/import-titles");
    return importTitles(file, options, progress.tell);
  });
  progress.end();
  tellOutcome(outcome);
  return true;
};

export const listLibraries: Command = async (words) => {
  if (words.length > 0) return false;
  const libraries = await withDatabase(async () => {
    const { readLibraries } = await import("@/lib/libraries/read");
    return readLibraries();
  });
  for (const { name, layout, titles, ratings, people, linked, isWhole } of libraries) {
    const half = isWhole ? "" : "  (not whole: import it again, or remove it)";
    console.log(
      `${name}  ${layout}  ${titles} titles, ${linked} of them in the catalogue, ${ratings} ratings of ${people} people${half}`,
    );
  }
  if (libraries.length === 0) console.log("No library was imported.");
  return true;
};

export const removeLibrary: Command = async ([name, ...rest]) => {
  if (!name || rest.length > 0) return false;
  const progress = new Progress();
  const isGone = await withDatabase(async () => {
    const { removeLibraryOf } = await import("@/lib/libraries/removal");
    return removeLibraryOf(name, progress.tell);
  });
  progress.end();
  if (!isGone) throw new Error(`There is no library ${name}; see npm run import -- libraries.`);
  console.log(`${name} is removed, with its titles and ratings.`);
  return true;
};

function requireThere(place: string) {
  if (!existsSync(place)) throw new Error(`There is no file or folder ${place}.`);
}

const LONGEST_NAME = 60;

function nameFrom(given: string | undefined, place: string) {
  const name =
    given ?? path.basename(path.resolve(place)).replace(/(\.(csv|tsv|txt|dat|gz))+$/i, "");
  if (!/^[\w. -]+$/.test(name) || name.length > LONGEST_NAME) {
    throw new Error(
      `“${name}” cannot be the name of a library; give one by --name, of letters, digits and hyphens.`,
    );
  }
  return name;
}

/** `name=Film title,year=Released`. */
function columnsIn(text: string) {
  const columns: Partial<Record<TitleField, string>> = {};
  for (const pair of text.split(",").filter(Boolean)) {
    const [field, header] = [
      pair.slice(0, pair.indexOf("=")).trim(),
      pair.slice(pair.indexOf("=") + 1),
    ];
    const known = titleFields.find((one) => one === field);
    if (!known) throw new Error(`--columns takes ${titleFields.join(", ")}; not “${pair}”.`);
    columns[known] = header.trim();
  }
  return columns;
}

function kindIn(text: string): "film" | "series" {
  if (text === "film" || text === "series") return text;
  throw new Error(`--kind is film or series, not “${text}”.`);
}

function countIn(text: string) {
  if (!/^\d{1,9}$/.test(text)) throw new Error(`--least-ratings is a whole number, not “${text}”.`);
  return Number(text);
}
