import { expect, test } from "vitest";
import { movesIn, summaryOf } from "@/lib/policies/moves";
import type { PreviewRow } from "@/lib/policies/preview";

function row(label: string, ...ids: string[]): PreviewRow {
  const titles = ids.map((id) => ({ id, title: id, propensity: 1 }));
  return { kind: "genre", label, propensity: 1, titles };
}

test("rows and titles say how many places they rose or fell, or that they are new", () => {
  const current = [row("Horror", "dracula", "faust"), row("Comedy", "the-kid")];
  const edited = [row("Comedy", "sherlock-jr", "the-kid"), row("Horror", "faust", "dracula")];
  const [comedy, horror] = movesIn({ current, edited });
  expect([comedy.move, comedy.moves]).toEqual([1, ["new", -1]]);
  expect([horror.move, horror.moves]).toEqual([-1, [1, -1]]);
  expect(movesIn({ current: [], edited })[0].move).toBe("new");
});

test("the summary counts what moved, and says so when nothing did", () => {
  const current = [row("Horror", "dracula", "faust")];
  expect(summaryOf(movesIn({ current, edited: current }))).toBe("The page stays as it is.");
  const edited = [row("Horror", "vampyr", "faust")];
  expect(summaryOf(movesIn({ current, edited }))).toBe(
    "0 rows and 1 title stand elsewhere or are new.",
  );
});
