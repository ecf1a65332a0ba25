import { expect, test } from "vitest";
import { genresFrom } from "@/lib/jellyfin/genres";
import { plainId, titleFrom } from "@/lib/jellyfin/mapper";
import { maturityOf } from "@/lib/jellyfin/maturity";
import { fullItem } from "@/lib/jellyfin/schema";

const least = { Id: "0123456789abcdef0123456789abcdef", Type: "Movie", Name: "Amélie" };

function mapped(item: object) {
  const outcome = titleFrom(fullItem.parse({ ...least, ...item }), "12345678");
  if ("reason" in outcome) throw new Error(outcome.reason);
  return outcome.entry;
}

test("an item of which little is known is a title all the same", () => {
  const { facts, slug, id } = mapped({ ProductionYear: 2001 });
  expect(id).toBe("jf-12345678-0123456789abcdef0123456789abcdef");
  expect(slug).toMatch(/^amelie-2001-[0-9a-f]{8}$/);
  expect(facts).toMatchObject({
    title: "Amélie",
    year: 2001,
    runtimeMinutes: null,
    directors: [],
    genres: [],
    maturity: "16+",
  });
  expect(facts.media.images.poster).toMatch(/^data:image\/svg/);
});

test("a name that no address takes still has one", () => {
  expect(mapped({ Name: "千と千尋の神隠し", ProductionYear: 2001 }).slug).toMatch(
    /^2001-[0-9a-f]{8}$/,
  );
});

test("ticks are a ten-millionth of a second", () => {
  const { facts } = mapped({ ProductionYear: 2001, RunTimeTicks: 73_200_000_000 });
  expect(facts.runtimeMinutes).toBe(122);
  expect(facts.media.trailer.durationSeconds).toBe(7_320);
});

test("the year comes from the first showing where it is not told; without either there is no title", () => {
  expect(mapped({ PremiereDate: "2001-04-25T00:00:00.0000000Z" }).facts.year).toBe(2001);
  expect(() => mapped({})).toThrow("It has no year.");
});

test("pictures stand in for one another", () => {
  const { images } = mapped({ ProductionYear: 2001, ImageTags: { Primary: "p" } }).facts.media;
  expect(images.poster).toMatch(/\/poster-poster\?v=/);
  expect(images.backdrop).toMatch(/\/poster-backdrop\?v=/);
  expect(images.isLettered).toBe(false);
});

test("what Postgres cannot hold falls out of texts", () => {
  expect(mapped({ ProductionYear: 2001, Overview: "a\0b\ud800" }).facts.synopsis).toBe("ab\ufffd");
});

test("genres are ours where they can be, and else tags", () => {
  expect(genresFrom(["Sci-Fi & Fantasy", "drama", "Giallo"])).toEqual({
    genres: ["Science fiction", "Fantasy", "Drama"],
    others: ["Giallo"],
  });
  expect(genresFrom(["Drama", "War", "Crime", "Horror"])).toEqual({
    genres: ["Drama", "War", "Crime"],
    others: ["Horror"],
  });
});

test.each([
  ["G", "All"],
  ["TV-PG", "7+"],
  ["FSK-12", "12+"],
  ["DE-6", "7+"],
  ["gb-U", "All"],
  ["PG-13", "12+"],
  ["R", "16+"],
  ["NC-17", "16+"],
  ["", "16+"],
  ["something new", "16+"],
  [undefined, "16+"],
])("takes the rating %s for %s", (rating, maturity) => {
  expect(maturityOf(rating)).toBe(maturity);
});

test("dashes and capitals make no other id", () => {
  expect(plainId("01234567-89AB-cdef-0123-456789ABCDEF")).toBe(least.Id);
});
