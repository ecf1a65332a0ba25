import { describe, expect, test } from "vitest";
import { type CatalogueIndex, catalogueIndexSteps } from "@/lib/search/catalogue-index";
import { findTitles } from "@/lib/search/titles-found";
import { readShippedCatalogue } from "@/lib/titles/catalogue";
import type { Reader } from "@/lib/titles/maturity";
import type { Title } from "@/lib/titles/read";

const anybody: Reader = { maturityLimit: null };

const NOTHING: Omit<Title, "id" | "slug" | "title"> = {
  ...{ kind: "film", originalTitle: null, year: 1925, runtimeMinutes: null, maturity: "All" },
  ...{ directors: [], cast: [], genres: [], countries: [], tags: [] },
  ...{ imdbId: null, rights: "", tagline: "", synopsis: "", featured: false, source: "shipped" },
  media: {
    images: { poster: "", card: "", backdrop: "", placeholder: "", dominantColour: "" },
    trailer: { source: "", durationSeconds: 0, captions: null, storyboard: null },
  },
  addedAt: new Date(0),
};

type Made = Partial<Title> & { title: string };

/** An index of titles whose ids are their names. */
function indexOf(...made: (string | Made)[]): CatalogueIndex {
  const titles = made.map((each) => {
    const title = typeof each === "string" ? { title: each } : each;
    return { ...NOTHING, id: title.title, slug: title.title, ...title };
  });
  return allOf(catalogueIndexSteps(titles));
}

function allOf<Outcome>(steps: Generator<undefined, Outcome>): Outcome {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

function found(typed: string, index: CatalogueIndex, reader = anybody) {
  return findTitles(typed, reader, index).titleIds;
}

describe("what is typed is found, the better answer first", () => {
  test("the very name, then names that begin so, then words that do, then a person, a theme, a synopsis", () => {
    const index = indexOf(
      { title: "A Storm", synopsis: "A dawn on the sea." },
      { title: "Weather", tags: ["dawn"] },
      { title: "Rivers", directors: ["Dawn Adams"] },
      "Before Dawn",
      "Dawn of Everything",
      "Dawn Patrol",
      "Dawn",
    );
    expect(found("dawn", index)).toEqual([
      ...["Dawn", "Dawn Patrol", "Dawn of Everything", "Before Dawn"],
      ...["Rivers", "Weather", "A Storm"],
    ]);
  });

  test("an article at the front counts only for who types it", () => {
    const index = indexOf("General Idea", "The General", "The Gentle Generation");
    expect(found("gen", index)).toEqual(["The General", "General Idea", "The Gentle Generation"]);
    expect(found("the gen", index)).toEqual([
      "The General",
      "The Gentle Generation",
      "General Idea",
    ]);
    expect(found("the general", index).at(0)).toBe("The General");
  });

  test("words in either order, with little words left out", () => {
    const index = indexOf("War and Peace", "A Peace Without War", "Peaceful");
    expect(found("peace war", index).toSorted()).toEqual(["A Peace Without War", "War and Peace"]);
    expect(found("war peace", index)).toHaveLength(2);
    expect(found("war and p", index).at(0)).toBe("War and Peace");
  });

  test("letters without accents and with them, other scripts, and scripts without spaces", () => {
    const index = indexOf(
      "Häxan",
      "Æon Łódź",
      "Броненосец Потёмкин",
      "千と千尋の神隠し",
      "오발탄",
      "Ψυχώ",
    );
    for (const typed of ["haxan", "HÄXAN", "häx"]) expect(found(typed, index)).toEqual(["Häxan"]);
    expect(found("aeon lodz", index)).toEqual(["Æon Łódź"]);
    for (const typed of ["броне", "потемкин"]) {
      expect(found(typed, index)).toEqual(["Броненосец Потёмкин"]);
    }
    for (const typed of ["千と", "千尋", "神隠し"])
      expect(found(typed, index)).toEqual(["千と千尋の神隠し"]);
    for (const typed of ["오발", "오ㅂ"]) expect(found(typed, index)).toContain("오발탄");
    expect(found("ψυχω", index)).toEqual(["Ψυχώ"]);
  });

  test("numbers however they are written, as years of names and years of titles", () => {
    const index = indexOf(
      "Rocky II",
      "Rocky III",
      "Seven Days",
      { title: "Metropolis", year: 1927 },
      "1927",
    );
    expect(found("rocky 2", index)).toEqual(["Rocky II"]);
    expect(found("rocky three", index)).toEqual(["Rocky III"]);
    expect(found("7 days", index)).toEqual(["Seven Days"]);
    expect(found("1927", index)).toEqual(["1927", "Metropolis"]);
  });

  test("written apart or together", () => {
    const index = indexOf("Spiderman", "Star Wars");
    expect(found("spider man", index)).toEqual(["Spiderman"]);
    expect(found("starwars", index)).toEqual(["Star Wars"]);
  });

  test("a word that is also what people call a genre finds both", () => {
    const index = indexOf("The Kids", { title: "Home", genres: ["Family"] });
    expect(found("kids", index)).toEqual(["The Kids", "Home"]);
  });

  test("a synopsis by another form of its words", () => {
    const index = indexOf({ title: "Safety", synopsis: "He climbed the cities’ clocks." });
    for (const typed of ["clock", "climbing", "city"])
      expect(found(typed, index)).toEqual(["Safety"]);
  });
});

describe("mistakes", () => {
  const index = indexOf(
    "Nosferatu",
    "Metropolis",
    { title: "Sherlock", cast: ["Buster Keaton"] },
    {
      title: "Marriage",
      cast: ["Diane Keeten"],
    },
  );

  test.each([
    ["nosfertu", "Nosferatu"],
    ["nosfretau", "Nosferatu"],
    ["metropl", "Metropolis"], // still being typed
    ["buster keeton", "Sherlock"], // of two words as near, the one that goes with the other
    ["diane keeton", "Marriage"],
  ])("%s is understood as %s, and told", (typed, title) => {
    const outcome = findTitles(typed, anybody, index);
    expect(outcome).toMatchObject({ titleIds: [title], isCorrected: true, isPartial: false });
  });

  test("what is spelt as the catalogue has it is never corrected, nor is what nothing is like", () => {
    expect(findTitles("keat", anybody, index).isCorrected).toBe(false);
    expect(findTitles("zzzzzz", anybody, index)).toMatchObject({
      titleIds: [],
      isCorrected: false,
    });
  });
});

describe("what a reader may not see", () => {
  const index = indexOf(
    { title: "Grim Xylophone", maturity: "16+", cast: ["Zelda Grown"] },
    { title: "Xylograph", openTo: ["ada"], tags: ["glockenspiel"] },
    { title: "Xylem", maturity: "7+" },
  );

  test("is not found, whatever was typed, and shortens nothing", () => {
    expect(found("xyl", index)).toEqual(["Xylem", "Grim Xylophone"]);
    expect(found("xyl", index, { maturityLimit: "7+" })).toEqual(["Xylem"]);
    expect(found("xyl", index, { maturityLimit: null, id: "ada" })).toHaveLength(3);
    expect(found("xyl", index, { maturityLimit: "All", id: "ada" })).toEqual(["Xylograph"]);
    expect(found("xyl", index, { maturityLimit: null, id: "bruno" })).not.toContain("Xylograph");
  });

  test("gives no correction away", () => {
    const child: Reader = { maturityLimit: "All" };
    expect(findTitles("zelba", child, index)).toMatchObject({
      words: ["zelba"],
      isCorrected: false,
    });
    expect(findTitles("xylofone", child, index).isCorrected).toBe(false);
    expect(findTitles("glokenspiel", anybody, index).isCorrected).toBe(false);
    expect(findTitles("glokenspiel", { ...anybody, id: "ada" }, index).isCorrected).toBe(true);
  });
});

test("each shipped title, typed letter by letter, comes up and stays up", () => {
  const shipped = readShippedCatalogue().map((title) => ({ ...NOTHING, ...title, id: title.slug }));
  const index = allOf(catalogueIndexSteps(shipped));
  for (const { id, title } of shipped) {
    let place = Number.POSITIVE_INFINITY;
    for (let typed = 1; typed <= title.length; typed++) {
      const now = found(title.slice(0, typed), index).indexOf(id);
      const shown = now < 0 ? Number.POSITIVE_INFINITY : now;
      expect(shown, `${title.slice(0, typed)}| ${now} after ${place}`).toBeLessThanOrEqual(place);
      place = shown;
    }
    expect(place, title).toBe(0);
  }
});
