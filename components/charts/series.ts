/** One colour of a chart and what it stands for. */
export type Series = { name: string; colour: string };

export const COLOURS = [1, 2, 3, 4, 5, 6].map((place) => `var(--chart-${place})`);
export const REST = "var(--chart-rest)";

/** One step or bar: how the axis calls it, how everything else does, and its value in each series. */
export type Bar = { label: string; full: string; values: number[] };
