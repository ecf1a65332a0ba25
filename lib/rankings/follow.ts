import { createHash } from "node:crypto";
import { setImmediate as pause } from "node:timers/promises";
import { readWeights } from "@/lib/events/read";
import { type LogMark, readLog } from "@/lib/events/stream";
import { readLibraryActs, readLibraryChoices } from "@/lib/jellyfin/read";
import { readPolicyInForce } from "@/lib/policies/read";
import { readLatestForecasts } from "@/lib/predictor/read";
import { mergeWhenDue } from "@/lib/rankings/background-merge";
import {
  type CircleModel,
  type CircleViewer,
  foldAllIntoModel,
  removeViewer,
  setViewer,
  weighTitles,
} from "@/lib/rankings/circle-model";
import { librariesFrom } from "@/lib/rankings/library";
import { inSlices } from "@/lib/rankings/pauses";
import { type Circle, readCircle, readCircleVersion } from "@/lib/rankings/read";
import { takeUpTitles } from "@/lib/rankings/titles-taken-up";
import { isHeatStale } from "@/lib/rankings/weighing";
import { readElsewhere, readElsewhereVersion } from "@/lib/wider/read";

/** A model and how far of the log it holds. */
export type Followed = {
  model: CircleModel;
  mark: LogMark;
  read: number; // events read by this process
};

const SLICE = 5_000; // events read at once
const PART = 500; // events folded between two pauses
const PAUSE_VIEWERS = 100; // among five hundred, several parts of a map may grow at once

/**
 * Folds what the log has past the mark; tells which events may have changed something, whose they are, and whether
 * some are stored that an open transaction still holds back.
 */
export async function followLog(followed: Followed) {
  const causes: string[] = [];
  const actors = new Set<string>();
  for (;;) {
    const { events, mark, isPending } = await readLog(followed.mark, SLICE);
    const { model } = followed;
    if (events.some(({ viewerId }) => !model.viewers.has(viewerId))) await followViewers(model);
    for (let from = 0; from < events.length; from += PART) {
      const news = foldAllIntoModel(model, events.slice(from, from + PART));
      for (const { id, viewerId } of news) {
        causes.push(id);
        actors.add(viewerId);
      }
      if (from + PART < events.length) await pause();
    }
    followed.mark = mark;
    followed.read += events.length;
    if (isHeatStale(model, Date.now())) await inSlices(reweighing(model));
    mergeWhenDue(model.preferences);
    mergeWhenDue(model.heat);
    if (events.length < SLICE) return { causes, actors, isPending };
  }
}

/**
 * Takes up new, changed and removed viewers and what they agree to; tells whether anything was new. They are read
 * only where they are others than those the model has.
 */
export async function followViewers(model: CircleModel): Promise<boolean> {
  if ((await readCircleVersion()) === model.circleVersion) return false;
  return takeUpCircle(model, await readCircle());
}

/** The same with viewers that are read already. */
export async function takeUpCircle(model: CircleModel, { version, viewers }: Circle) {
  const isNews = await inSlices(viewerSteps(model, viewers));
  model.circleVersion = version;
  return isNews;
}

function* viewerSteps(model: CircleModel, viewers: CircleViewer[]): Generator<undefined, boolean> {
  let isNews = false;
  model.viewers.expect(viewers.length);
  const isFirst = model.viewers.size === 0; // then there is nobody to look for
  for (const [number, viewer] of viewers.entries()) {
    if (number % PAUSE_VIEWERS === 0) yield;
    const known = isFirst ? undefined : model.viewers.get(viewer.id);
    if (known && isSame(known, viewer)) continue;
    if (known && isErasedSince(known, viewer)) removeViewer(model, viewer.id);
    setViewer(model, viewer);
    isNews = true;
  }
  if (model.viewers.size > viewers.length) {
    yield* withoutAbsent(model, viewers);
    return true;
  }
  return isNews;
}

function* withoutAbsent(model: CircleModel, viewers: CircleViewer[]): Generator<undefined, void> {
  const present = new Set<string>();
  for (const { id } of viewers) if (present.add(id).size % PAUSE_VIEWERS === 0) yield;
  let looked = 0;
  for (const id of model.viewers.keys()) {
    if (!present.has(id)) removeViewer(model, id);
    if (++looked % PAUSE_VIEWERS === 0) yield;
  }
}

function isSame(a: CircleViewer, b: CircleViewer) {
  const fields = Object.keys(b) as (keyof CircleViewer)[];
  return fields.every((field) => a[field]?.valueOf() === b[field]?.valueOf());
}

/** What they did was erased since: nothing that was folded of it may stay. */
function isErasedSince(known: CircleViewer, now: CircleViewer) {
  return now.erasedAt?.getTime() !== known.erasedAt?.getTime();
}

/** Takes the catalogue up where it is another one: only what changed is read. */
export async function followTitles(model: CircleModel): Promise<boolean> {
  const isHeard = await followElsewhere(model);
  const isOther = await takeUpTitles(model);
  return isHeard || isOther;
}

const heard = new WeakMap<CircleModel, string>(); // which libraries speak in a model

/** Takes up what people elsewhere liked together where it is something else, or where they may speak no more. */
export async function followElsewhere(model: CircleModel): Promise<boolean> {
  const version = (await readElsewhereVersion()) ?? "";
  if (version === (heard.get(model) ?? "")) return false;
  model.elsewhere = version === "" ? null : await readElsewhere();
  heard.set(model, version);
  return true;
}

/** Takes up what viewers did in their own libraries; tells whether any of it is new. */
export async function followLibraries(model: CircleModel): Promise<boolean> {
  const [choices, acts] = await Promise.all([readLibraryChoices(), readLibraryActs()]);
  const version = versionOf([choices, acts]);
  if (version === model.librariesVersion) return false;
  model.libraries = librariesFrom(choices, acts);
  model.librariesVersion = version;
  return true;
}

/** Takes up what was foretold to viewers last; tells whether any of it is new. */
export async function followForecasts(model: CircleModel): Promise<boolean> {
  const known = new Map([...model.forecasts.values()].map((forecast) => [forecast.id, forecast]));
  const latest = await readLatestForecasts([...known.keys()]);
  const isNews = latest.length !== known.size || latest.some(({ id }) => !known.has(id));
  model.forecasts = new Map(
    latest.map(({ viewerId, id, titles }) => [
      viewerId,
      known.get(id) ?? { id, titles: titles ?? [] },
    ]),
  );
  return isNews;
}

function versionOf(read: unknown) {
  return createHash("sha256").update(JSON.stringify(read)).digest("base64url");
}

/** Takes the policy in force up where it is another one. */
export async function followPolicy(model: CircleModel): Promise<boolean> {
  await followElsewhere(model);
  const policy = await readPolicyInForce();
  if (policy.version === model.policy.version) return false;
  model.policy = policy;
  await inSlices(reweighing(model));
  return true;
}

/** Takes the latest weights into force. */
export async function followWeights(model: CircleModel): Promise<boolean> {
  const weights = await readWeights();
  if (weights.version === model.weights.version) return false;
  model.weights = weights;
  await inSlices(reweighing(model));
  return true;
}

/** Weighs everything anew, viewer by viewer; heat is seen from now on. */
function* reweighing(model: CircleModel): Generator<undefined, void> {
  model.since = Date.now();
  for (const viewerId of model.states.keys()) {
    weighTitles(model, viewerId);
    yield;
  }
}
