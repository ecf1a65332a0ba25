import { readWeights } from "@/lib/events/read";
import { LOG_START, type LogMark, listen, readLog } from "@/lib/events/stream";
import { log } from "@/lib/log";
import type { ServedPage } from "@/lib/rankings/candidate-row";
import {
  type CircleModel,
  emptyModel,
  foldIntoModel,
  removeViewer,
  setTitles,
  setViewer,
  setWeights,
} from "@/lib/rankings/circle-model";
import { readCircle, readPastVersion } from "@/lib/rankings/read";
import { Turns } from "@/lib/rankings/turns";
import { announce } from "@/lib/rankings/write";
import { readCatalogue } from "@/lib/titles/read";

/** Something pages are made from changed; `causes` are ids of events, empty when it was none. */
export type ModelChange = { causes: string[] };

export type Engine = {
  model: CircleModel;
  mark: LogMark;
  pastVersion: string | null;
  turns: Turns;
  served: Map<string, Promise<ServedPage>>; // the latest page of each viewer
  changes: number; // counts every change of the model
  listeners: Set<(change: ModelChange) => void>;
  stop: () => void;
};

const SLICE = 5_000; // events read at once
const PENDING_MILLISECONDS = 100; // until another look at events that an open transaction holds back

// Next gives pages, routes and instrumentation their own copy of this module; one engine serves them all.
const slot = Symbol.for("matinee.engine");
const shared = globalThis as { [slot]?: Promise<Engine> };

/** The engine of this process, ready: loaded when first asked for, and again after a failure to load. */
export function startEngine(): Promise<Engine> {
  shared[slot] ??= load().catch((error) => {
    shared[slot] = undefined;
    throw error;
  });
  return shared[slot];
}

/** Forgets the engine of this process; for tests and commands that must exit. */
export async function stopEngine() {
  const running = shared[slot];
  shared[slot] = undefined;
  (await running)?.stop();
}

/** The engine after it has read everything that is stored by now and readable. */
export async function freshEngine(): Promise<Engine> {
  const engine = await startEngine();
  await engine.turns.take("events", () => readOn(engine));
  return engine;
}

/** Takes up new, changed and removed viewers and what they agree to, here and in other processes. */
export async function refreshViewers() {
  await announce("viewers");
  const engine = await startEngine();
  await engine.turns.take("viewers", () => takeUpViewers(engine));
}

/** Takes up a changed catalogue, here and in other processes. */
export async function refreshTitles() {
  await announce("titles");
  const engine = await startEngine();
  await engine.turns.take("titles", () => takeUpTitles(engine));
}

async function load(): Promise<Engine> {
  const engine: Engine = {
    model: emptyModel(await readWeights(), Date.now()),
    mark: LOG_START,
    pastVersion: null,
    turns: new Turns(),
    served: new Map(),
    changes: 0,
    listeners: new Set(),
    stop: () => undefined,
  };
  await foldAnew(engine);
  engine.stop = listenToChanges(engine);
  return engine;
}

function listenToChanges(engine: Engine) {
  const follow = (act: (engine: Engine) => Promise<void>, name: string) => () => {
    engine.turns
      .take(name, () => act(engine))
      .catch((error) => {
        log().warn({ error, name }, "the engine could not follow a change"); // the next wake tries again
      });
  };
  const stops = [
    listen("events", follow(readOn, "events")),
    listen("viewers", follow(takeUpViewers, "viewers")),
    listen("titles", follow(takeUpTitles, "titles")),
    listen("weights", follow(takeUpWeights, "weights")),
    listen("past", follow(takeUpPast, "past")),
  ];
  return () => {
    for (const stop of stops) stop();
  };
}

/** Folds the whole log into a new model and puts it in the old one's place. */
async function foldAnew(engine: Engine) {
  const pastVersion = await readPastVersion();
  const model = emptyModel(await readWeights(), Date.now());
  const next = { ...engine, model, mark: LOG_START, listeners: new Set<never>() };
  await takeUpTitles(next);
  await takeUpViewers(next);
  await readOn(next);
  engine.model = model;
  engine.mark = next.mark;
  engine.pastVersion = pastVersion;
  engine.served.clear(); // their records may be gone with the past
  tell(engine, []);
}

async function takeUpPast(engine: Engine) {
  if ((await readPastVersion()) !== engine.pastVersion) await foldAnew(engine);
}

async function takeUpViewers(engine: Engine) {
  const { model } = engine;
  const viewers = await readCircle();
  const present = new Set(viewers.map(({ id }) => id));
  const gone = [...model.viewers.keys()].filter((id) => !present.has(id));
  const known = JSON.stringify([...model.viewers.values()]);
  for (const id of gone) removeViewer(model, id);
  for (const viewer of viewers) setViewer(model, viewer);
  if (known !== JSON.stringify([...model.viewers.values()])) tell(engine, []);
}

async function takeUpTitles(engine: Engine) {
  setTitles(engine.model, await readCatalogue());
  tell(engine, []);
}

async function takeUpWeights(engine: Engine) {
  const weights = await readWeights();
  if (weights.version === engine.model.weights.version) return;
  setWeights(engine.model, weights);
  tell(engine, []);
}

async function readOn(engine: Engine) {
  for (;;) {
    const slice = await readLog(engine.mark, SLICE);
    if (slice.events.some(({ viewerId }) => !engine.model.viewers.has(viewerId))) {
      await takeUpViewers(engine);
    }
    const causes = slice.events
      .filter((event) => foldIntoModel(engine.model, event))
      .map(({ id }) => id);
    engine.mark = slice.mark;
    if (causes.length > 0) tell(engine, causes);
    if (slice.isPending && slice.events.length < SLICE) lookAgain(engine);
    if (slice.events.length < SLICE) return;
  }
}

function lookAgain(engine: Engine) {
  const look = () => engine.turns.take("events", () => readOn(engine)).catch(() => undefined);
  setTimeout(look, PENDING_MILLISECONDS).unref();
}

function tell(engine: Engine, causes: string[]) {
  engine.changes++;
  for (const listener of engine.listeners) listener({ causes });
}
