/** One measured number; with a limit it is a promise that can be kept or broken. */
export type Figure = {
  name: string;
  value: number;
  unit: string;
  limit?: { at: "least" | "most"; value: number };
};

export function isKept({ value, limit }: Figure) {
  if (!limit) return true;
  return limit.at === "most" ? value <= limit.value : value >= limit.value;
}

export function told({ value, unit }: Figure) {
  return `${Number(value.toPrecision(4))} ${unit}`.trim();
}

export function printFigure(figure: Figure) {
  const { name, limit } = figure;
  const promise = limit
    ? `at ${limit.at} ${limit.value}: ${isKept(figure) ? "kept" : "BROKEN"}`
    : "";
  console.log(`  ${name.padEnd(64)} ${told(figure).padStart(16)}   ${promise}`);
}

export function median(values: number[]) {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)];
}
