import { clientOf } from "@/lib/jellyfin/door";
import { importLibrary } from "@/lib/jellyfin/import-library";
import { readConnected, readConnection, readUnfinishedImports } from "@/lib/jellyfin/read";
import { Trouble } from "@/lib/jellyfin/trouble";
import { closeImport, forgetToken, noteLibrariesChanged, openImport } from "@/lib/jellyfin/write";
import { log } from "@/lib/log";
import { refreshTitles } from "@/lib/rankings/engine";

const EVERY_MILLISECONDS = 6 * 60 * 60 * 1000;

type Jobs = { running: Map<string, AbortController>; last: Promise<unknown> };

// Next gives pages, routes and instrumentation their own copy of this module; a library is imported by one job.
const slot = Symbol.for("matinee.jellyfinImports");
const shared = globalThis as { [slot]?: Jobs };

function jobs(): Jobs {
  shared[slot] ??= { running: new Map(), last: Promise.resolve() };
  return shared[slot];
}

/** Imports a viewer's library in the background, one library after the other; one that is under way goes on. */
export async function startImport(viewerId: string) {
  const { running } = jobs();
  if (running.has(viewerId)) return;
  const stop = new AbortController();
  running.set(viewerId, stop);
  await openImport(viewerId);
  jobs().last = jobs().last.then(() => run(viewerId, stop.signal));
}

/** Stops an import where it is; what came in stays, and the next one goes on from there. */
export async function stopImport(viewerId: string) {
  const stop = jobs().running.get(viewerId);
  stop?.abort();
  if (!stop) await closeImport(viewerId, { state: "stopped", message: "" });
}

/** Waits until nothing is imported any more. */
export async function importsDone() {
  await jobs().last;
}

async function run(viewerId: string, signal: AbortSignal) {
  try {
    await closeImport(viewerId, await outcomeOf(viewerId, signal));
  } catch (error) {
    log().warn({ error }, "an import of a library did not end well");
  } finally {
    jobs().running.delete(viewerId);
  }
}

async function outcomeOf(viewerId: string, signal: AbortSignal) {
  const { hasNews, ...outcome } = await bring(viewerId, signal);
  if (hasNews) await takeUpLibraries();
  return outcome;
}

/** Makes pages from what libraries hold and say now. */
export async function takeUpLibraries() {
  await refreshTitles();
  await noteLibrariesChanged(); // afterwards: whatever was served meanwhile may know either
}

async function bring(viewerId: string, signal: AbortSignal) {
  try {
    signal.throwIfAborted();
    const connection = await readConnection(viewerId);
    if (!connection) return { state: "stopped" as const, message: "", hasNews: false };
    const tally = await importLibrary(connection, await clientOf(connection), signal);
    const { created, updated, gone, histories } = tally;
    const hasNews = created + updated + gone + histories > 0 || tally.reopened;
    return { state: "done" as const, message: "", hasNews };
  } catch (error) {
    // what came in before the end is there
    if (signal.aborted) return { state: "stopped" as const, message: "", hasNews: true };
    const isOfServer = error instanceof Trouble;
    if (isOfServer && error.kind === "signedOut") await forgetToken(viewerId);
    if (!isOfServer) log().error({ error }, "a library could not be imported");
    const message = isOfServer ? error.message : "Something went wrong on our side.";
    return { state: "failed" as const, message, hasNews: true };
  }
}

/** Takes up imports that the last process left under way, and reads every library anew from time to time. */
export async function keepLibrariesFresh() {
  for (const viewerId of await readUnfinishedImports()) await startImport(viewerId);
  const timer = setInterval(() => {
    refreshAll().catch((error) => log().warn({ error }, "the libraries could not be read anew"));
  }, EVERY_MILLISECONDS);
  timer.unref();
}

async function refreshAll() {
  for (const viewerId of await readConnected()) await startImport(viewerId);
}
