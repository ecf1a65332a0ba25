import { existsSync, realpathSync, rmSync } from "node:fs";
import path from "node:path";
import { findBinaries, reachableFolder } from "./database/binaries";
import { isMeant, runCommand } from "./setup/command";
import { findRunning } from "./setup/run-file";

const folder = path.resolve(process.env.MATINEE_DATA ?? ".matinee");

await runCommand(async () => {
  if (!existsSync(folder)) return console.log("There is no local data.");
  const running = findRunning(folder);
  if (running) throw new Error(`Stop Matinee first (process ${running.pid}).`);
  const loss = `Delete every friend, every event and the secrets in ${folder}?`;
  if (!(await isMeant(loss))) return;
  const data = reachableFolder(path.join(folder, "postgres"), findBinaries());
  rmSync(data, { recursive: true, force: true });
  rmSync(realpathSync(folder), { recursive: true, force: true });
  console.log("Local data deleted. A database of your own behind DATABASE_URL was not touched.");
});
