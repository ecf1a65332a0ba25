import { createInterface } from "node:readline/promises";

/**
 * Runs a command to its end; what went wrong is told in one sentence. It exits by itself, because the schema
 * engine leaves a timer that would hold the process for ten seconds more.
 */
export async function runCommand(act: () => Promise<unknown>) {
  try {
    await act();
    process.exit();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  }
}

/** Asks before something is lost, unless `--yes` has answered already. */
export async function isMeant(question: string) {
  if (process.argv.includes("--yes")) return true;
  if (!process.stdin.isTTY) throw new Error(`${question} Say --yes where nobody can answer.`);
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  const answer = await terminal.question(`${question} [y/N] `);
  terminal.close();
  return /^y(es)?$/i.test(answer.trim());
}
