import { describe, expect, test } from "vitest";
import type { Parameters } from "@/lib/evaluation/model";
import { chanceFrom } from "@/lib/evaluation/models/chance";
import { search } from "@/lib/evaluation/tuning/search";

const policy = {
  parameters: { height: 1, shape: "round", fixed: 7 },
  space: { height: [1, 2, 3, 4, 5], shape: ["round", "square"] },
};

/** Highest at height 4 and square. */
async function hill({ height, shape }: Parameters) {
  return 1 - 0.1 * Math.abs(Number(height) - 4) + (shape === "square" ? 0.5 : 0);
}

function options(tries: number) {
  return { tries, chance: chanceFrom(1), isOver: () => false };
}

describe("the search for parameters", () => {
  test("climbs to the top of a hill and leaves alone what is not in the space", async () => {
    const { best, path } = await search(policy, hill, options(50));
    expect(best.parameters).toEqual({ height: 4, shape: "square", fixed: 7 });
    expect(path[0].parameters).toEqual(policy.parameters);
    expect(path.findLast(({ isBest }) => isBest)).toBe(best);
  });

  test("measures nothing twice and no more than it may", async () => {
    const seen: string[] = [];
    await search(
      policy,
      (set) => hill(set).finally(() => seen.push(JSON.stringify(set))),
      options(6),
    );
    expect(seen).toHaveLength(6);
    expect(new Set(seen).size).toBe(6);
  });

  test("keeps the defaults where nothing is better by more than luck", async () => {
    const flat = async ({ height }: Parameters) => 0.4 + Number(height) * 1e-5;
    const { best } = await search(policy, flat, options(50));
    expect(best.parameters).toEqual(policy.parameters);
  });

  test("measures the defaults even when time is up from the start", async () => {
    const { best, path } = await search(policy, hill, { ...options(9), isOver: () => true });
    expect(path).toHaveLength(1);
    expect(best.parameters).toEqual(policy.parameters);
  });

  test("takes the same way with the same seed", async () => {
    const [first, second] = [
      await search(policy, hill, options(8)),
      await search(policy, hill, options(8)),
    ];
    expect(second).toEqual(first);
  });
});
