import { expect, test } from "vitest";
import { parseTitles } from "@/lib/imports/title-list";

const good = {
  slug: "my-film-1999",
  title: "My Film",
  year: 1999,
  runtimeMinutes: 90,
  directors: ["Ann Example"],
  cast: [],
  genres: ["Drama"],
  countries: ["France"],
  maturity: "All",
  rights: "by permission",
  synopsis: "A film of ours.",
  media: { poster: "https://example.org/p.jpg", trailer: "https://example.org/t.m3u8" },
};

test("reads a JSON list and tells each wrong entry with its line", () => {
  const text = JSON.stringify([good, { ...good, slug: "other", year: "1999" }], null, 2);
  const [first, second] = parseTitles("list.json", text);
  expect(first).toMatchObject({ line: 2, title: { slug: "my-film-1999", tags: [] } });
  const yearLine = text.split("\n").findIndex((line) => line.includes('"1999"')) + 1;
  expect(second).toMatchObject({ line: yearLine, slug: "other" });
  expect("reason" in second && second.reason).toMatch(/^year: /);
});

test("refuses unknown fields, wild addresses and a slug used twice", () => {
  const entries = [
    good,
    good,
    { ...good, slug: "b", stars: 5 },
    { ...good, slug: "c", media: { ...good.media, trailer: "file:///etc/passwd" } },
    { ...good, slug: "d", media: { ...good.media, poster: "javascript:alert(1)" } },
    { ...good, slug: "e", media: { ...good.media, poster: "https://x;script-src-elem/p.jpg" } },
    { ...good, slug: "f", media: { ...good.media, poster: "http://[2001:db8::1]:8096/p.jpg" } },
  ];
  const reasons = parseTitles("list.json", JSON.stringify(entries)).map((entry) =>
    "reason" in entry ? entry.reason : "fine",
  );
  expect(reasons[0]).toBe("fine");
  expect(reasons[1]).toBe("slug: already used on line 1");
  expect(reasons[2]).toMatch(/^stars: /);
  expect(reasons[3]).toMatch(/^media\.trailer: must be an http or https address/);
  expect(reasons[4]).toMatch(/^media\.poster: must be an http or https address/);
  expect(reasons[5]).toMatch(/^media\.poster: must be an http or https address/);
  expect(reasons[6]).toBe("fine");
});

test("reads a CSV with lists by semicolon and cells of several lines", () => {
  const text = [
    "slug,title,year,runtimeMinutes,directors,cast,genres,countries,maturity,rights,synopsis,tags,poster,trailer",
    'one,"One, Two",1999,90,A; B,,Drama;Comedy,France,All,ours,"Two',
    'lines",Sea;Boats,p.jpg,t.mp4',
    "two,Two,soon,90,A,,Drama,France,All,ours,Short,,p.jpg,t.mp4",
  ].join("\n");
  const [one, two] = parseTitles("list.csv", text);
  expect(one).toMatchObject({
    line: 2,
    title: {
      title: "One, Two",
      directors: ["A", "B"],
      cast: [],
      genres: ["Drama", "Comedy"],
      tags: ["sea", "boats"],
      synopsis: "Two\nlines",
      media: { poster: "p.jpg", trailer: "t.mp4" },
    },
  });
  expect(two).toMatchObject({ line: 4, slug: "two" });
  expect("reason" in two && two.reason).toMatch(/^year: /);
});

test("an unreadable file throws with its place", () => {
  expect(() => parseTitles("list.json", "[{]")).toThrow(/^list\.json:1: /);
  expect(() => parseTitles("list.json", '{"titles": []}')).toThrow("expected a list of titles");
  expect(() => parseTitles("list.csv", 'slug,title\n"a,b')).toThrow(/^list\.csv:\d+: /);
});

test("chapters are a file or a list in order", () => {
  const media = (chapters: unknown) => ({ ...good, media: { ...good.media, chapters } });
  const list = [
    { at: 0, title: "Arrival" },
    { at: 42.5, title: "The letter" },
  ];
  const entries = [
    media(list),
    { ...media("chapters.vtt"), slug: "b" },
    { ...media(list.toReversed()), slug: "c" },
    { ...media("https://example.org/chapters.vtt"), slug: "d" },
  ];
  const [listed, filed, ...wrong] = parseTitles("list.json", JSON.stringify(entries));
  expect(listed).toMatchObject({ title: { media: { chapters: list } } });
  expect(filed).toMatchObject({ title: { media: { chapters: "chapters.vtt" } } });
  for (const entry of wrong) expect("reason" in entry && entry.reason).toMatch(/^media\.chapters/);
});
