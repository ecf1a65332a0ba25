import { existsSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { markdownTable } from "@/lib/evaluation/report/markdown-table";
import { benches } from "@/scripts/bench/benches";
import { type Figure, isKept, told } from "@/scripts/bench/figure";
import { machineWords } from "@/scripts/setup/machine-words";

type Measured = { day: string; machine: string; figures: Figure[] };

type Report = Partial<Record<string, Measured>>; // by benchmark

/** Writes down what was measured, for people, and beside it as JSON; the other benchmarks stay as they were seen last. */
export function keepReport(file: string, { bench, figures }: { bench: string; figures: Figure[] }) {
  const data = file.replace(/\.md$/, ".json");
  const report: Report = existsSync(data) ? JSON.parse(readFileSync(data, "utf8")) : {};
  report[bench] = { day: new Date().toISOString().slice(0, 10), machine: machineWords(), figures };
  writeFileSync(data, `${JSON.stringify(report, null, 1)}\n`);
  writeFileSync(file, markdownOf(report, path.basename(data)));
}

function markdownOf(report: Report, data: string) {
  const seen = Object.keys(benches).flatMap((bench) => {
    const measured = report[bench];
    return measured ? [{ bench, ...measured }] : [];
  });
  const promises = seen.flatMap(({ figures }) => figures.filter(({ limit }) => limit));
  const broken = promises.filter((figure) => !isKept(figure)).length;
  const intro = `# Figures

Made by \`npm run bench -- --report FILE\`; do not edit by hand. What each benchmark does, and what its figures are
owed to, stands in [benchmarks.md](benchmarks.md); the same figures for programs in [${data}](${data}).
Of ${promises.length} limits ${promises.length - broken} are kept${broken > 0 ? ` and ${broken} **broken**` : ""}.`;
  return `${[intro, ...seen.map(partOf)].join("\n\n")}\n`;
}

function partOf({ bench, day, machine, figures }: Measured & { bench: string }) {
  const rows = figures.map((figure) => [figure.name, told(figure), promise(figure)]);
  return `## ${bench}\n\n${day}, ${machine}\n\n${markdownTable(["figure", "value", "limit"], rows)}`;
}

function promise(figure: Figure) {
  if (!figure.limit) return "";
  const { at, value } = figure.limit;
  return `at ${at} ${value}${isKept(figure) ? "" : ", **broken**"}`;
}
