import { runCommand } from "./setup/command";

const USAGE = `Usage:
  npm run import -- catalogue FILE      titles of your own with posters and trailers, from JSON or CSV
  npm run import -- movielens DIR       any release of MovieLens: titles, ratings, tags, links, tag genome
  npm run import -- titles FILE         a table of titles: IMDb, TMDB and the like, or any with a header
      [--ratings FILE] [--columns FIELD=HEADER,…] [--kind film|series] [--least-ratings N]
      both: [--name NAME], else the name of the folder or file
  npm run import -- libraries           what was imported by the two
  npm run import -- remove NAME         takes a library away with all that came with it
docs/import.md describes them.`;

const KINDS = new Map([
  ["catalogue", async () => (await import("./import/own-titles")).importOwnTitles],
  ["movielens", async () => (await import("./import/library")).importRelease],
  ["titles", async () => (await import("./import/library")).importTable],
  ["libraries", async () => (await import("./import/library")).listLibraries],
  ["remove", async () => (await import("./import/library")).removeLibrary],
]);

await runCommand(async () => {
  const [kind = "", ...words] = process.argv.slice(2);
  const command = await KINDS.get(kind)?.();
  if (!command || !(await command(words))) throw new Error(USAGE);
});
