import { createInterface } from "node:readline/promises";
import { addDemoAudience, removeDemoAudience, rewindDemoAudience } from "@/lib/demo/audience";
import { withDatabase } from "./setup/database";

const USAGE = `Usage: npm run demo -- add|remove|rewind [--yes]
  add     adds the labelled demo friends and synthetic neighbours
  remove  deletes them with all they did, and remembers that they are not wanted
  rewind  puts them back to their opening state; real friends are not touched`;

const [command, ...flags] = process.argv.slice(2);

async function run() {
  switch (command) {
    case "add": {
      const { viewers, events } = await withDatabase(addDemoAudience);
      return `Added ${viewers} demo viewers with ${events} events.`;
    }
    case "remove":
      if (!(await isSure("Delete the demo audience with all it did?")))
        return "Nothing was deleted.";
      await withDatabase(removeDemoAudience);
      return "The demo audience is gone; `npm run demo -- add` brings it back.";
    case "rewind": {
      if (!(await isSure("Delete what the demo friends did since the start?"))) {
        return "Nothing was rewound.";
      }
      const isRewound = await withDatabase(rewindDemoAudience);
      if (isRewound) return "The demo audience is back at its opening state.";
      process.exitCode = 1;
      return "There is no demo audience to rewind; `npm run demo -- add` adds it.";
    }
    default:
      process.exitCode = 1;
      return USAGE;
  }
}

async function isSure(question: string) {
  if (flags.includes("--yes")) return true;
  if (!process.stdin.isTTY) throw new Error(`${question} Say --yes where nobody can answer.`);
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  const answer = await terminal.question(`${question} [y/N] `);
  terminal.close();
  return /^y(es)?$/i.test(answer.trim());
}

try {
  console.log(await run());
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
