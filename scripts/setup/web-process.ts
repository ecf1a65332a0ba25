import { type ChildProcess, spawn } from "node:child_process";
import { createServer } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { NO_MAGLEV } from "@/lib/node-flags";

const READY_SECONDS = 60;
const RESTARTS_A_MINUTE = 5;

/**
 * What the web process is started with. A library of twenty thousand titles takes half as much memory in with little room for
 * what is new. And a page is thrown away once it is served, but V8 sees one in the making whenever it looks: it would
 * soon make such objects where those stand that last, and copy what hangs on them there too.
 */
export const WEB_FLAGS = [
  "--max-semi-space-size=8", // MB, which V8 would else let grow far more
  "--no-allocation-site-pretenuring",
  NO_MAGLEV,
];

export type Web = { stop: () => Promise<void>; gone: Promise<string> };

/** Throws a sentence that says what to do when something else listens on the port. */
export async function requireFreePort(host: string, port: number) {
  await new Promise<void>((resolve, reject) => {
    const probe = createServer();
    probe.once("error", (error: NodeJS.ErrnoException) =>
      reject(new Error(portProblem(error, host, port))),
    );
    probe.listen(port, host, () => probe.close(() => resolve()));
  });
}

function portProblem(error: NodeJS.ErrnoException, host: string, port: number) {
  if (error.code === "EADDRINUSE") {
    return `Port ${port} is in use by another program. Choose another one: PORT=${port + 1} npm start`;
  }
  if (error.code === "EACCES")
    return `Port ${port} needs more rights than you have. Try PORT=3000 npm start`;
  return `Cannot listen on ${host}:${port}: ${error.message}`;
}

/** Serves the web and starts it again when it dies; `gone` settles with a reason when it is hopeless. */
export function startWeb(environment: NodeJS.ProcessEnv): Web {
  let child: ChildProcess | undefined;
  let isStopping = false;
  const starts: number[] = [];
  const gone = (async () => {
    while (!isStopping) {
      starts.push(Date.now());
      child = spawn(process.execPath, [...WEB_FLAGS, "scripts/web.mjs"], {
        env: environment,
        stdio: ["ignore", "inherit", "inherit", "ipc"],
      });
      const running = child;
      const how = await new Promise((resolve) =>
        running.once("exit", (code, signal) => resolve(signal ?? `code ${code}`)),
      );
      if (isStopping) return "stopped";
      if (starts.filter((at) => Date.now() - at < 60_000).length >= RESTARTS_A_MINUTE) break;
      console.error(`The web process ended (${how}); starting it again.`);
      await sleep(500 * starts.length);
    }
    return isStopping ? "stopped" : "The web process keeps ending; see the messages above.";
  })();
  const stop = async () => {
    isStopping = true;
    child?.kill("SIGTERM");
    await gone;
  };
  return { stop, gone };
}

/** Waits until the health door answers 200. */
export async function untilHealthy(baseUrl: string, web: Web) {
  const deadline = Date.now() + READY_SECONDS * 1000;
  while (Date.now() < deadline) {
    const answer = await fetch(`${baseUrl}/api/health`).catch(() => null);
    if (answer?.ok) return;
    const ended = await Promise.race([web.gone, sleep(100, null)]);
    if (ended) throw new Error(ended);
  }
  throw new Error(`Matinee did not answer at ${baseUrl} within ${READY_SECONDS} s.`);
}
