import type { Interactions } from "@/lib/evaluation/interactions";
import { type Parting, type Split, splitOf } from "@/lib/evaluation/split";
import {
  lastOutParting,
  ownTemporalParting,
  sampledCandidates,
  temporalParting,
} from "@/lib/evaluation/splits/by-time";
import { coldParting, sameCandidates } from "@/lib/evaluation/splits/cold";
import { randomParting } from "@/lib/evaluation/splits/random";

/** Ways of hiding part of a log, and asking for it. */
export const protocols = {
  "random-by-title": "a random quarter of every title's viewers is hidden",
  "random-by-viewer": "a random quarter of every viewer's titles is hidden",
  temporal: "the latest quarter of everything is hidden, by one moment for all",
  "temporal-by-viewer": "the latest quarter of every viewer's titles is hidden",
  "leave-last-one-out": "every viewer's latest title is hidden",
  "leave-last-one-out-100":
    "every viewer's latest title is hidden among 100 that they never met, and only these are ranked",
  "cold-titles":
    "whatever anybody did with a random tenth of the titles is hidden, and only these are ranked",
  folds: "the five given splits u1 … u5",
} as const;

export type ProtocolName = keyof typeof protocols;

export const protocolNames = Object.keys(protocols) as ProtocolName[]; // keys of a literal are what they are

/** The published benchmark's split, with parameters searched within each training part. */
export const tunedProtocol = "random-by-title, tuned";

const NEGATIVES = 100;

/** One split and what it is called. */
export type Trial = { label: string; seed: number; split: Split };

/** The splits of a protocol, made one at a time; protocols without chance in them have one. */
export function* trialsOf(
  interactions: Interactions,
  { protocol, seeds }: { protocol: Exclude<ProtocolName, "folds">; seeds: number[] },
): Generator<Trial> {
  for (const seed of isRepeatable(protocol) ? seeds : seeds.slice(0, 1)) {
    if (protocol === "cold-titles") {
      yield { label: `seed ${seed}`, seed, split: coldSplit(interactions, seed) };
      continue;
    }
    const parting = partingFor(interactions, protocol, seed);
    const split = splitOf(interactions, parting);
    if (protocol === "leave-last-one-out-100") {
      const asked = { test: parting.test, negatives: NEGATIVES, seed };
      split.candidates = sampledCandidates(interactions, asked);
    }
    yield { label: `seed ${seed}`, seed, split };
  }
}

/** Whether another seed gives another split. */
export function isRepeatable(protocol: ProtocolName) {
  return REPEATABLE.includes(protocol);
}

const REPEATABLE: ProtocolName[] = [
  "random-by-title",
  "random-by-viewer",
  "leave-last-one-out-100",
  "cold-titles",
];

function coldSplit(interactions: Interactions, seed: number): Split {
  const { cold, ...parting } = coldParting(interactions, seed);
  const candidates = sameCandidates(interactions.viewers.length, cold);
  return { ...splitOf(interactions, parting), candidates };
}

function partingFor(
  interactions: Interactions,
  protocol: Exclude<ProtocolName, "folds" | "cold-titles">,
  seed: number,
): Parting {
  switch (protocol) {
    case "random-by-title":
      return randomParting(interactions, { within: "title", seed });
    case "random-by-viewer":
      return randomParting(interactions, { within: "viewer", seed });
    case "temporal":
      return temporalParting(interactions);
    case "temporal-by-viewer":
      return ownTemporalParting(interactions);
    case "leave-last-one-out":
    case "leave-last-one-out-100":
      return lastOutParting(interactions);
  }
}
