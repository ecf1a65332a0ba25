import { spawn } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { text } from "node:stream/consumers";
import type { PolicySpec } from "@/lib/evaluation/model";
import type { ProtocolName } from "@/lib/evaluation/protocol";
import { reportOf } from "@/lib/evaluation/report/markdown";
import { inJson, type Results } from "@/lib/evaluation/results";
import type { Arguments } from "./arguments";

type Chapter = {
  protocol: Exclude<ProtocolName, "folds"> | "circles" | "background" | "groups" | "grading";
  seeds: number; // splits, where the protocol has chance in it
  patience: number; // seconds of work after which a policy stands in no further split
  holds: (policy: PolicySpec) => boolean;
};

const everybody = () => true;

/** What could make the pages of a running Matinee, and its measure. */
const mayBeLive = ({ isLive, name }: PolicySpec) => isLive || name === "ease";

/** What the published report is made of, the longest first; within ten minutes on two idle cores. */
const chapters: Chapter[] = [
  { protocol: "random-by-title", seeds: 5, patience: 50, holds: everybody },
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

/** Measures all there is, or the chapters asked for, and writes it down for people, and beside it as JSON. */
export async function writeReport(file: string, asked: Arguments): Promise<Results> {
  const startedAt = performance.now();
  const figures = file.replace(/\.md$/, ".json");
  const [measured, kept] = partitioned(asked);
  const before = kept.length > 0 ? asResults(readFileSync(figures, "utf8")) : null;
  const parts = await runAll(measured, asked);
  const results = joined(parts, before);
  const minutes = (performance.now() - startedAt) / 60_000;
  const made = {
    command: commandFor(asked, file),
    figures: path.basename(figures),
    minutes,
    machine: machine(),
    kept: kept.map(({ protocol }) => protocol),
  };
  writeFileSync(file, reportOf(results, made));
  writeFileSync(figures, `${JSON.stringify(results, shortened, 1)}\n`);
  return results;
}

/** What is to be measured, and what stays as it was. */
function partitioned({ chapters: wanted, policies }: Arguments) {
  const unknown = wanted?.filter((name) => !chapters.some(({ protocol }) => protocol === name));
  if (unknown?.length) {
    const known = chapters.map(({ protocol }) => protocol).join(", ");
    throw new Error(`No such chapter: ${unknown.join(", ")}. There are: ${known}.`);
  }
  const held = chapters.filter(({ holds }) => policies.some(holds));
  const isMeasured = ({ protocol }: Chapter) => wanted?.includes(protocol) ?? true;
  return [held.filter(isMeasured), held.filter((chapter) => !isMeasured(chapter))];
}

/** The parts in the order of the chapters, whenever they were measured. */
function joined(parts: Results[], before: Results | null): Results {
  const all = [...parts, ...(before ? [before] : [])];
  const evaluations = chapters.flatMap(({ protocol }) => {
    const found = all.flatMap((part) => part.evaluations).find((one) => one.protocol === protocol);
    return found ? [found] : [];
  });
  return {
    dataSet: all[0].dataSet,
    evaluations,
    circles: all.find(({ circles }) => circles.length > 0)?.circles ?? [],
    background: all.find(({ background }) => background)?.background,
    groups: all.find(({ groups }) => groups)?.groups,
    gradings: all.find(({ gradings }) => gradings)?.gradings ?? [],
  };
}

async function runAll(measured: Chapter[], asked: Arguments): Promise<Results[]> {
  const parts: Results[] = [];
  const waiting = [...measured.entries()];
  const work = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const [place, chapter] = next;
      parts[place] = await run(chapter, asked);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return parts;
}

/** One chapter is this very command again, for one protocol. */
async function run({ protocol, seeds, patience, holds }: Chapter, asked: Arguments) {
  const { data, layout, k, seed, policies } = asked;
  const options = { data, layout, protocol, k, seed, seeds, patience };
  const words = Object.entries(options).flatMap(([name, value]) => [`--${name}`, String(value)]);
  const chosen = policies.filter(holds).flatMap(({ name }) => ["--policy", name]);
  const script = ["--conditions=react-server", "--import", "tsx", "scripts/evaluate.ts", "--json"];
  const child = spawn(process.execPath, [...script, ...words, ...chosen], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const ended = new Promise<number | null>((resolve, reject) => {
    child.once("error", reject);
    child.once("close", resolve);
  });
  const [printed, code] = await Promise.all([text(child.stdout), ended]);
  if (code !== 0) throw new Error(`The chapter ${protocol} ended early.`);
  return asResults(printed);
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
function commandFor({ seed, k, policy }: Arguments, file: string) {
  const chosen = [
    seed === 42 ? "" : ` --seed ${seed}`,
    k === 10 ? "" : ` --k ${k}`,
    policy ? ` --policy ${policy.join(",")}` : "",
  ];
  return `npm run evaluate -- --data DIR --report ${file}${chosen.join("")}`;
}

function machine() {
  return `${os.cpus().length} cores (${os.cpus().at(0)?.model.trim() || os.arch()}), Node ${process.versions.node}`;
}
