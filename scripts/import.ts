import { existsSync } from "node:fs";
import path from "node:path";
import { openLocalFolder } from "./setup/local-folder";

const USAGE = `Usage: npm run import -- catalogue FILE
  FILE is a JSON or CSV list of titles with their own posters and trailers; docs/import.md describes it.`;

async function importFromDisk([kind, file, ...rest]: string[]) {
  if (kind !== "catalogue" || !file || rest.length > 0) throw new Error(USAGE);
  if (!existsSync(file)) throw new Error(`There is no file ${file}.`);
  const { withDatabase } = await import("./setup/database");
  const mediaFolder = path.join(openLocalFolder().path, "media");
  const entries = await withDatabase(async () => {
    const { importCatalogue } = await import("@/lib/imports/catalogue");
    return importCatalogue(file, mediaFolder, (entry) => {
      const why = entry.result === "skipped" ? `: ${entry.reason}` : "";
      console.log(`  ${file}:${entry.line}  ${entry.slug}  ${entry.result}${why}`);
    });
  });
  const count = (result: string) => entries.filter((entry) => entry.result === result).length;
  console.log(
    `${count("created")} created, ${count("updated")} updated, ${count("unchanged")} unchanged, ${count("skipped")} skipped`,
  );
  return count("skipped") === 0 ? 0 : 1;
}

importFromDisk(process.argv.slice(2)).then(
  (code) => process.exit(code),
  (error) => {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  },
);
