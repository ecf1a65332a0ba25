import { afterAll, beforeAll, expect, test } from "vitest";
import { readResults } from "@/lib/jellyfin/read";
import { readPerson } from "@/lib/people/read";
import { readDetails } from "@/lib/rankings/details";
import { stopEngine } from "@/lib/rankings/engine";
import { readHome } from "@/lib/rankings/home";
import { readMoreLike } from "@/lib/rankings/more-like";
import { readSuggestions, searchTitles } from "@/lib/search/read";
import type { ViewerId } from "@/lib/session";
import { useTestDatabase } from "@/scripts/database/test-database";
import { addViewer } from "@/scripts/database/test-viewer";
import { film, netMoment, people, TICKS } from "@/scripts/jellyfin-stand-in/made-library";
import { connectTo, imported, useStandIn } from "@/scripts/jellyfin-stand-in/test-server";

useTestDatabase();

const makers = people(["Zelda Zimmermann", "Director"], ["Yorick Yilmaz", "Actor"]);
const others = Array.from({ length: 30 }, (_, number) => `Glass ${number}`);
const films = ["Xylophone", "Xylograph", "Xylose", "Xyloid", ...others].map((Name) =>
  film({ Name, People: makers, Genres: ["Sci-Fi"], Tags: ["glockenspiel"], OfficialRating: "G" }),
);
const [seen, begun] = films;

const world = useStandIn(() => ({
  items: films,
  users: [
    {
      name: "ada",
      password: "ada's",
      data: {
        [seen.Id]: {
          Played: true,
          PlayCount: 4,
          IsFavorite: true,
          LastPlayedDate: netMoment(new Date()),
        },
        [begun.Id]: { PlaybackPositionTicks: 8 * TICKS, LastPlayedDate: netMoment(new Date()) },
      },
    },
  ],
}));

let ada: ViewerId;
let bruno: ViewerId;
const reader = (id: ViewerId) => ({ id, maturityLimit: null });
beforeAll(async () => {
  ada = await addViewer({ name: "Ada" });
  bruno = await addViewer({ name: "Bruno" });
  await connectTo(world.url, ada, "ada");
  await imported(ada);
});
afterAll(stopEngine);

async function everythingAbout(viewerId: ViewerId) {
  const viewer = reader(viewerId);
  const [{ slug, titleSlug }] = (await readResults(ada, 1)).map((item) => ({
    ...item,
    titleSlug: item.slug,
  }));
  const home = await readHome({ id: viewerId });
  return {
    inRows: home.rows.flatMap(({ titles }) => titles).filter(({ id }) => id.startsWith("jf-"))
      .length,
    found: (await searchTitles("xylo", viewer)).titleIds.length,
    misspelt: (await searchTitles("xylofone", viewer)).titleIds.length,
    people: (await readSuggestions(["zelda"], viewer)).people.length,
    themes: (await readSuggestions(["glockenspiel"], viewer)).themes.length,
    person: (await readPerson("zelda-zimmermann", viewer)) !== null,
    details: (await readDetails(viewer, titleSlug ?? slug ?? "")) !== null,
  };
}

test("whose library holds a title finds it everywhere", async () => {
  expect(await everythingAbout(ada)).toEqual({
    inRows: expect.toSatisfy((many: number) => many > 20),
    found: 4,
    misspelt: 1,
    people: 1,
    themes: 1,
    person: true,
    details: true,
  });
});

test("nobody else finds it, or learns that there is such a thing", async () => {
  expect(await everythingAbout(bruno)).toEqual({
    inRows: 0,
    found: 0,
    misspelt: 0,
    people: 0,
    themes: 0,
    person: false,
    details: false,
  });
});

test("rows over the library leave out what was watched there, and go on with what was begun", async () => {
  const { rows } = await readHome({ id: ada });
  const titlesOf = (kind: string) =>
    rows.filter((row) => row.kind === kind).flatMap(({ titles }) => titles);
  expect(titlesOf("library-continue")).toMatchObject([{ title: "Xylograph", progress: 0.4 }]);
  const shown = rows.flatMap(({ titles }) => titles.map(({ title }) => title));
  expect(shown).not.toContain("Xylophone");
});

test("because you watched works from what was watched there", async () => {
  const { rows } = await readHome({ id: ada });
  expect(rows.map(({ label }) => label)).toContain("Because you watched Xylophone");
});

test("nobody is shown another's library as more of the same", async () => {
  const [{ slug }] = await readResults(ada, 1);
  const details = await readDetails(reader(ada), slug ?? "");
  expect(await readMoreLike({ id: bruno }, details?.title.id ?? "")).toEqual([]);
});
