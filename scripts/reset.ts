import { existsSync, realpathSync, rmSync } from "node:fs";
import path from "node:path";
import { createInterface } from "node:readline/promises";
import { findBinaries, reachableFolder } from "./database/binaries";
import { findRunning } from "./setup/run-file";

const folder = path.resolve(process.env.MATINEE_DATA ?? ".matinee");

async function isMeant() {
  if (process.argv.includes("--yes")) return true;
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  const answer = await terminal.question(
    `This deletes every friend, every event and the secrets in ${folder}. Type "delete" to go on: `,
  );
  terminal.close();
  return answer.trim() === "delete";
}

async function reset() {
  if (!existsSync(folder)) return console.log("There is no local data.");
  const running = findRunning(folder);
  if (running) throw new Error(`Stop Matinee first (process ${running.pid}).`);
  if (!(await isMeant())) return console.log("Nothing was deleted.");
  const data = reachableFolder(path.join(folder, "postgres"), findBinaries());
  rmSync(data, { recursive: true, force: true });
  rmSync(realpathSync(folder), { recursive: true, force: true });
  console.log("Local data deleted. A database of your own behind DATABASE_URL was not touched.");
}

reset().catch((error) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
