import { spawn } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { text } from "node:stream/consumers";
import type { Evaluation } from "@/lib/evaluation/evaluation";
import type { PolicySpec } from "@/lib/evaluation/model";
import { type ProtocolName, tunedProtocol } from "@/lib/evaluation/protocol";
import { reportOf } from "@/lib/evaluation/report/markdown";
import { inJson, type Results } from "@/lib/evaluation/results";
import { requirePlaceFor } from "@/scripts/setup/given-paths";
import { machineWords } from "@/scripts/setup/machine-words";
import type { Arguments } from "./arguments";

type Special = "tune" | "circles" | "background" | "groups" | "grading";

type Chapter = {
  protocol: Exclude<ProtocolName, "folds"> | Special;
  seeds: number; // splits, where the protocol has chance in it
  patience: number; // seconds of work after which a policy stands in no further split
  holds: (policy: PolicySpec) => boolean;
};

const everybody = () => true;

/** What could make the pages of a running Matinee, and its measure. */
const mayBeLive = ({ isLive, name }: PolicySpec) => isLive || name === "ease";

/** Whose tuning is worth the hours: what friends say in two ways, their strongest peer, and all together. */
const mayBeTuned = ["user-cosine", "user-ridge", "ease", "hybrid"];
const isTuned = ({ name }: PolicySpec) => mayBeTuned.includes(name);

/** What the published report is made of, the longest first. */
const chapters: Chapter[] = [
  { protocol: "random-by-title", seeds: 5, patience: 600, holds: everybody },
  { protocol: "tune", seeds: 5, patience: 50, holds: isTuned },
  { protocol: "random-by-viewer", seeds: 1, patience: 30, holds: mayBeLive },
  { protocol: "temporal", seeds: 1, patience: 30, holds: mayBeLive },
  { protocol: "temporal-by-viewer", seeds: 1, patience: 30, holds: mayBeLive },
  { protocol: "leave-last-one-out", seeds: 1, patience: 30, holds: mayBeLive },
  { protocol: "leave-last-one-out-100", seeds: 1, patience: 30, holds: everybody },
  { protocol: "circles", seeds: 1, patience: 8, holds: mayBeLive },
  { protocol: "background", seeds: 1, patience: 60, holds: ({ name }) => name === "page-ridge" },
  { protocol: "groups", seeds: 2, patience: 60, holds: ({ name }) => name === "page-ridge" },
  { protocol: "grading", seeds: 1, patience: 60, holds: everybody },
];

const AT_ONCE = 2; // chapters, each a process of its own

/**
 * Measures all there is, or the chapters asked for, and writes it down for people, and beside it as JSON: after each
 * chapter, so that one which fails takes nothing with it.
 */
export async function writeReport(file: string, asked: Arguments): Promise<Results> {
  const startedAt = performance.now();
  requirePlaceFor(file);
  const figures = file.replace(/\.md$/, ".json");
  const before = existsSync(figures) ? asResults(readFileSync(figures, "utf8")) : null;
  const done: { chapter: Chapter; part: Results }[] = [];
  const write = () => {
    const [first] = done;
    const isSame = before?.dataSet.preferences === first.part.dataSet.preferences;
    const old = isSame ? before : null;
    const kept = chapters.filter((chapter) => done.every((one) => one.chapter !== chapter));
    const results = joined(inOrder(done), old);
    const made = {
      command: commandFor(asked, file),
      figures: path.basename(figures),
      minutes: (performance.now() - startedAt) / 60_000,
      machine: machineWords(),
      kept: kept.map(({ protocol }) => protocol).filter((protocol) => isIn(old, protocol)),
    };
    writeFileSync(file, reportOf(results, made));
    writeFileSync(figures, `${JSON.stringify(results, shortened, 1)}\n`);
    return results;
  };
  await runAll(wantedChapters(asked), asked, (chapter, part) => {
    done.push({ chapter, part });
    write();
  });
  return write();
}

function inOrder(done: { chapter: Chapter; part: Results }[]) {
  const place = ({ chapter }: { chapter: Chapter }) => chapters.indexOf(chapter);
  return done.toSorted((a, b) => place(a) - place(b)).map(({ part }) => part);
}

/** What is to be measured; the rest stays as it was. */
function wantedChapters({ chapters: wanted, policies }: Arguments) {
  const unknown = wanted?.filter((name) => !chapters.some(({ protocol }) => protocol === name));
  if (unknown?.length) {
    const known = chapters.map(({ protocol }) => protocol).join(", ");
    throw new Error(`No such chapter: ${unknown.join(", ")}. There are: ${known}.`);
  }
  const isWanted = ({ protocol }: Chapter) => wanted?.includes(protocol) ?? true;
  const held = chapters.filter((chapter) => policies.some(chapter.holds) && isWanted(chapter));
  if (held.length > 0) return held;
  throw new Error("None of the policies asked for stands in one of these chapters.");
}

function isIn(before: Results | null, protocol: Chapter["protocol"]) {
  if (before === null) return false;
  if (protocol === "circles") return before.circles.length > 0;
  if (protocol === "grading") return (before.gradings ?? []).length > 0;
  if (protocol === "background" || protocol === "groups") return before[protocol] !== undefined;
  return before.evaluations.some((one) => one.protocol === nameOf(protocol));
}

function nameOf(protocol: Chapter["protocol"]) {
  return protocol === "tune" ? tunedProtocol : protocol;
}

/** The parts in the order of the chapters, whenever they were measured. */
function joined(parts: Results[], before: Results | null): Results {
  const all = [...parts, ...(before ? [before] : [])];
  const evaluations = chapters.flatMap(({ protocol }) => {
    const isIt = (one: Evaluation) => one.protocol === nameOf(protocol);
    const found = all.flatMap((part) => part.evaluations).find(isIt);
    return found ? [found] : [];
  });
  return {
    dataSet: all[0].dataSet,
    evaluations,
    circles: all.find(({ circles }) => circles.length > 0)?.circles ?? [],
    background: all.find(({ background }) => background)?.background,
    groups: all.find(({ groups }) => groups)?.groups,
    gradings: all.find(({ gradings }) => gradings)?.gradings ?? [],
    tuning: all.find(({ tuning }) => tuning)?.tuning,
  };
}

type OnEnd = (chapter: Chapter, part: Results) => void;

async function runAll(wanted: Chapter[], asked: Arguments, onEnd: OnEnd) {
  const waiting = [...wanted];
  const work = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      onEnd(next, await run(next, asked));
    }
  };
  const ends = await Promise.allSettled(Array.from({ length: AT_ONCE }, work));
  for (const end of ends) if (end.status === "rejected") throw end.reason;
}

/** One chapter is this very command again, for one protocol. */
async function run({ protocol, seeds, patience, holds }: Chapter, asked: Arguments) {
  const { data, layout, k, seed, policies } = asked;
  const options = { data, layout, protocol, k, seed, seeds, patience };
  const words = Object.entries(options).flatMap(([name, value]) => [`--${name}`, String(value)]);
  const chosen = policies.filter(holds).flatMap(({ name }) => ["--policy", name]);
  const script = [...process.execArgv, "scripts/evaluate.ts", "--json"];
  const child = spawn(process.execPath, [...script, ...words, ...chosen], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const ended = new Promise<number | null>((resolve, reject) => {
    child.once("error", reject);
    child.once("close", resolve);
  });
  const [printed, code] = await Promise.all([text(child.stdout), ended]);
  if (code !== 0) throw new Error(`The chapter ${protocol} ended early.`);
  const results = asResults(printed);
  if (protocol !== "tune") return results;
  const evaluations = results.evaluations.filter((one) => one.protocol === tunedProtocol);
  return { ...results, evaluations }; // the defaults have a chapter of their own
}

/** What this command printed a moment ago is what it says it is. */
function asResults(printed: string) {
  return JSON.parse(printed) as Results;
}

function shortened(name: string, value: unknown) {
  const isLong = typeof value === "number" && Number.isFinite(value);
  return isLong ? Number(value.toPrecision(6)) : inJson(name, value);
}

/** How to make it again; whose folder it was is nobody's business. */
function commandFor({ seed, k, policy, chapters }: Arguments, file: string) {
  const chosen = [
    chapters ? ` --chapter ${chapters.join(",")}` : "",
    seed === 42 ? "" : ` --seed ${seed}`,
    k === 10 ? "" : ` --k ${k}`,
    policy ? ` --policy ${policy.join(",")}` : "",
  ];
  return `npm run evaluate -- --data DIR --report ${file}${chosen.join("")}`;
}
