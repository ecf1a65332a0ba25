import { existsSync } from "node:fs";
import path from "node:path";
import { withDatabase } from "../setup/database";
import { openLocalFolder } from "../setup/local-folder";

/** Titles of one's own; false where the command makes no sense. */
export async function importOwnTitles([file, ...rest]: string[]): Promise<boolean> {
  if (!file || rest.length > 0) return false;
  if (!existsSync(file)) throw new Error(`There is no file ${file}.`);
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
  if (count("skipped") > 0) process.exitCode = 1;
  return true;
}
