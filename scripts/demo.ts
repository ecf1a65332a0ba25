import { addDemoAudience, removeDemoAudience, rewindDemoAudience } from "@/lib/demo/audience";
import { loadShippedCatalogue } from "@/lib/titles/catalogue";
import { isMeant, runCommand } from "./setup/command";
import { withDatabase } from "./setup/database";

const USAGE = `Usage: npm run demo -- add|remove|rewind [--yes]
  add     adds the labelled demo friends and synthetic neighbours
  remove  deletes them with all they did, and remembers that they are not wanted
  rewind  puts them back to their opening state; real friends are not touched`;

await runCommand(async () => {
  switch (process.argv[2]) {
    case "add":
      return add();
    case "remove":
      return remove();
    case "rewind":
      return rewind();
    default:
      throw new Error(USAGE);
  }
});

async function add() {
  const { viewers, events } = await withCatalogue(addDemoAudience);
  console.log(`Added ${viewers} demo viewers with ${events} events.`);
}

async function remove() {
  if (!(await isMeant("Delete the demo audience with all it did?"))) return;
  await withDatabase(removeDemoAudience);
  console.log("The demo audience is gone; `npm run demo -- add` brings it back.");
}

async function rewind() {
  if (!(await isMeant("Delete what the demo friends did since the start?"))) return;
  const isRewound = await withCatalogue(rewindDemoAudience);
  if (!isRewound) {
    throw new Error("There is no demo audience to rewind; `npm run demo -- add` adds it.");
  }
  console.log("The demo audience is back at its opening state.");
}

/** The audience has watched shipped titles, so those have to be there before it. */
function withCatalogue<Result>(act: () => Promise<Result>) {
  return withDatabase(async () => {
    await loadShippedCatalogue();
    return act();
  });
}
