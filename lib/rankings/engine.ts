import { listen } from "@/lib/events/stream";
import type { WakeTopic } from "@/lib/events/wake";
import { log } from "@/lib/log";
import type { CircleModel } from "@/lib/rankings/circle-model";
import {
  type Followed,
  followForecasts,
  followLibraries,
  followLog,
  followPolicy,
  followTitles,
  followViewers,
  followWeights,
} from "@/lib/rankings/follow";
import { loadModel } from "@/lib/rankings/load";
import { readPastVersion } from "@/lib/rankings/read";
import { Recent } from "@/lib/rankings/recent";
import type { Served } from "@/lib/rankings/served-page";
import { SnapshotKeeper } from "@/lib/rankings/snapshot-keeper";
import { Turns } from "@/lib/rankings/turns";
import { announce } from "@/lib/rankings/write";

/** Something pages are made from changed; `causes` are ids of events and `actors` whose they are, none when it was none. */
export type ModelChange = { causes: string[]; actors: ReadonlySet<string> };

/** The recommender of this process: the model, kept up to date, and the pages last made from it. */
export type Engine = Followed & {
  pastVersion: string | null; // of the past that was folded
  loadMilliseconds: number; // it took to fold the whole log, or what it had past the snapshot
  isRestored: boolean; // from a snapshot
  snapshot: SnapshotKeeper;
  turns: Turns;
  served: Map<string, Served>; // the latest of each viewer
  listeners: Set<(change: ModelChange) => void>;
  stop: () => Promise<void>;
};

const MOST_PAGES = 1_000; // kept of those served last, some 100 KB each; others are found on record
const PENDING_MILLISECONDS = 100; // until another look at events that an open transaction holds back

// Next gives pages, routes and instrumentation their own copy of this module; one engine serves them all.
const slot = Symbol.for("matinee.engine");
const shared = globalThis as { [slot]?: { shape: number; engine: Promise<Engine> } };

// Raise it when Engine or CircleModel change: hot reload brings new code to an engine that old code made.
const SHAPE = 13;

/**
 * The engine of this process, ready: loaded when first asked for, and again after a failure to load. Who loads it may
 * say how many bytes of viewers' states are waited for.
 */
export function startEngine(mostStates?: number): Promise<Engine> {
  const running = shared[slot];
  if (running?.shape === SHAPE) return running.engine;
  const engine = load(mostStates).catch((error) => {
    shared[slot] = undefined;
    throw error;
  });
  shared[slot] = { shape: SHAPE, engine };
  return engine;
}

/** Ends the engine of this process; the next to ask for one gets a new one. */
export async function stopEngine() {
  const running = shared[slot];
  shared[slot] = undefined;
  await (await running?.engine)?.stop();
}

/** The engine after it has read everything that is stored by now and readable. */
export async function freshEngine(): Promise<Engine> {
  const engine = await startEngine();
  await follow(engine, "events");
  return engine;
}

/** Takes up new, changed and removed viewers and what they agree to, here and in other processes. */
export async function refreshViewers() {
  await announce("viewers");
  await follow(await startEngine(), "viewers");
}

/** The next page of a viewer is made anew and put on record: the last one was erased. */
export async function forgetPageOf(viewerId: string) {
  (await startEngine()).served.delete(viewerId);
}

/** Takes up a changed catalogue, here and in other processes. */
export async function refreshTitles() {
  await announce("titles");
  await follow(await startEngine(), "titles");
}

/** Takes up another policy, here and in other processes. */
export async function refreshPolicy() {
  await announce("policy");
  await follow(await startEngine(), "policy");
}

/** Takes up what was foretold to viewers, here and in other processes. */
export async function refreshForecasts() {
  await announce("forecasts");
  await follow(await startEngine(), "forecasts");
}

async function load(mostStates?: number): Promise<Engine> {
  const { isPending, restoredBytes, arriving, ...followed } = await loadModel(mostStates);
  const kept = { ...followed, turns: new Turns() };
  const engine: Engine = Object.assign(kept, {
    isRestored: restoredBytes > 0,
    snapshot: new SnapshotKeeper(kept, restoredBytes),
    ...{
      served: new Recent<Served>(MOST_PAGES),
      listeners: new Set<(change: ModelChange) => void>(),
    },
    stop: async () => {
      for (const stop of stops) stop();
      arriving?.stop();
      await engine.snapshot.stop();
    },
  });
  const stops = topics.map((topic) => listen(topic, () => followSafely(engine, topic)));
  await engine.snapshot.forgetRemoved(); // who left while nobody looked
  if (isPending) lookAgain(engine);
  arriving?.readRest().catch((error) => foldDamaged(engine, error));
  return engine;
}

const topics: WakeTopic[] = [
  "events",
  "viewers",
  "titles",
  "weights",
  "policy",
  "past",
  "forecasts",
];

function follow(engine: Engine, topic: WakeTopic) {
  return engine.turns.take(topic, async () => {
    switch (topic) {
      case "events":
        return readOn(engine);
      case "viewers":
        return takeUpViewers(engine);
      case "titles":
        return tellIf(engine, followCatalogue);
      case "weights":
        return tellIf(engine, followWeights);
      case "policy":
        return tellIf(engine, followPolicy);
      case "past":
        return foldChangedPast(engine);
      case "forecasts":
        return tellIf(engine, followForecasts);
    }
  });
}

/** The catalogue, and what viewers did in their libraries, which come with it. */
async function followCatalogue(model: CircleModel) {
  const isOther = await followTitles(model);
  return (await followLibraries(model)) || isOther;
}

/** For wakes, which nobody waits for: after a failure the next wake, or the next reader, tries again. */
function followSafely(engine: Engine, topic: WakeTopic) {
  follow(engine, topic).catch((error) => {
    log().warn({ error, topic }, "the engine could not follow a change");
  });
}

async function readOn(engine: Engine) {
  const { causes, actors, isPending } = await followLog(engine);
  await engine.snapshot.forgetRemoved();
  if (causes.length > 0) tell(engine, { causes, actors });
  if (isPending) lookAgain(engine);
}

async function tellIf(engine: Engine, change: (model: CircleModel) => Promise<boolean>) {
  if (await change(engine.model)) tell(engine, noEvent);
}

async function takeUpViewers(engine: Engine) {
  const { model, served, snapshot } = engine;
  await tellIf(engine, followViewers);
  await snapshot.forgetRemoved();
  for (const viewerId of served.keys()) if (!model.viewers.has(viewerId)) served.delete(viewerId);
}

/** Puts a model of the changed past in the old one's place. */
async function foldChangedPast(engine: Engine) {
  const pastVersion = await readPastVersion();
  if (pastVersion === engine.pastVersion) return;
  await foldAnew(engine);
}

/** Puts a model of the log in the place of one whose snapshot turned out to be damaged after the start. */
function foldDamaged(engine: Engine, error: unknown) {
  const reason = error instanceof Error ? error.message : error;
  log().warn({ reason }, "the snapshot was of no use after all and is deleted");
  engine.turns
    .take("past", () => foldAnew(engine))
    .catch((fault) => {
      log().warn({ error: fault }, "the log could not be folded anew");
    });
}

async function foldAnew(engine: Engine) {
  await engine.snapshot.forget();
  const { isPending, ...followed } = await loadModel(); // no snapshot is left to begin from
  Object.assign(engine, followed);
  engine.served.clear(); // their records may be gone with the past
  tell(engine, noEvent);
  if (isPending) lookAgain(engine);
}

function lookAgain(engine: Engine) {
  setTimeout(() => followSafely(engine, "events"), PENDING_MILLISECONDS).unref();
}

const noEvent: ModelChange = { causes: [], actors: new Set() };

function tell(engine: Engine, change: ModelChange) {
  for (const listener of engine.listeners) listener(change);
}
