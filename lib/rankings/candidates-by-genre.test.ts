import { expect, test } from "vitest";
import { CandidatesByGenre } from "@/lib/rankings/candidates-by-genre";
import { catalogueOf } from "@/lib/rankings/catalogue";
import { tasteOf } from "@/lib/rankings/viewer-taste";
import { syntheticCircle } from "@/scripts/bench/synthetic-circle";

const model = syntheticCircle({ viewers: 20, titles: 60, each: 8, seed: "genres" });
const { candidates } = tasteOf(model, "viewer-1");
const catalogue = catalogueOf(model);

test("are those of each genre, best first, whichever is asked for first", () => {
  const byGenre = new CandidatesByGenre(candidates, catalogue);
  for (const [genre, name] of catalogue.genres.entries()) {
    const wanted = [...candidates].filter(({ title }) => title.genres.includes(name));
    const titles = byGenre.of(genre);
    expect(titles.at(wanted.length)).toBeUndefined();
    for (const [rank, title] of wanted.entries()) expect(titles.at(rank)).toBe(title);
  }
});
