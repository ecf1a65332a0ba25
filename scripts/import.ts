import { existsSync } from "node:fs";
import path from "node:path";
import { runCommand } from "./setup/command";
import { openLocalFolder } from "./setup/local-folder";

const USAGE = `Usage: npm run import -- catalogue FILE
  FILE is a JSON or CSV list of titles with their own posters and trailers; docs/import.md describes it.`;

await runCommand(async () => {
  const [kind, file, ...rest] = process.argv.slice(2);
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
  if (count("skipped") > 0) process.exitCode = 1;
});
