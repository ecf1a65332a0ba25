import type { ChildProcess } from "node:child_process";
import { setTimeout as sleep } from "node:timers/promises";

const RELAUNCH_MILLISECONDS = 1_000;
const STOP_MILLISECONDS = 15_000;

/** Starts a Postgres again that ended by itself, as on a full disk, until it is stopped; returns how to stop it. */
export function keepServer(first: ChildProcess, relaunch: () => Promise<ChildProcess>) {
  let isStopping = false;
  let server = first;
  const kept = (async () => {
    for (;;) {
      await ended(server);
      if (isStopping) return;
      console.error("Postgres ended by itself; starting it again.");
      await sleep(RELAUNCH_MILLISECONDS);
      if (isStopping) return;
      server = await relaunch().catch(() => server); // not even its log can be opened: the next turn tries again
      if (isStopping) await stop(server);
    }
  })();
  return async () => {
    isStopping = true;
    await stop(server);
    await kept;
  };
}

function ended(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    server.once("exit", () => resolve());
    server.once("error", () => resolve()); // it could not even be launched
  });
}

async function stop(server: ChildProcess) {
  if (server.exitCode !== null || server.signalCode !== null) return;
  const gone = ended(server);
  server.kill("SIGINT"); // fast shutdown: open transactions are rolled back, the data is flushed
  const patience = sleep(STOP_MILLISECONDS, "late", { ref: false });
  if ((await Promise.race([gone, patience])) === "late") server.kill("SIGQUIT");
  await gone;
}
