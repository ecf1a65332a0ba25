import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, expect, test } from "vitest";
import { readFolder } from "@/lib/evaluation/sources/layout";
import { titlesOf } from "@/lib/evaluation/split";
import { givenFolds } from "@/lib/evaluation/splits/folds";

const root = mkdtempSync(path.join(os.tmpdir(), "matinee-layouts-"));
afterAll(() => rmSync(root, { recursive: true }));

let folders = 0;

function folder(files: Record<string, string | Buffer>) {
  const made = path.join(root, String(folders++));
  mkdirSync(made);
  for (const [name, content] of Object.entries(files))
    writeFileSync(path.join(made, name), content);
  return made;
}

const auto = { layout: "auto", fold: "viewing" } as const;

test("MovieLens 100k: tabs, no header, genres as flags in latin-1", async () => {
  const made = folder({
    "u.data": "1\t50\t5\t881250949\n2\t50\t3\t891717742\n",
    "u.item": Buffer.from("50|Les Misérables (1995)|01-Jan-1995||http://x|0|1|1\n", "latin1"),
    "u.genre": "unknown|0\nAction|1\nDrama|2\n",
  });
  const { layout, interactions } = await readFolder(made, auto);
  expect(layout).toBe("ml-100k");
  expect(interactions).toMatchObject({
    viewers: ["1", "2"],
    titles: ["50"],
    tags: [["Action", "Drama"]],
  });
  expect([...(interactions.seconds ?? [])]).toEqual([881250949, 891717742]);
});

test("MovieLens 1M: double colons", async () => {
  const made = folder({
    "ratings.dat": "1::1193::5::978300760\r\n1::661::3::978302109\r\n",
    "movies.dat": "661::James and the Giant Peach (1996)::Animation|Musical\n",
  });
  const { layout, interactions } = await readFolder(made, auto);
  expect(layout).toBe("ml-1m");
  expect(interactions.titles).toEqual(["1193", "661"]);
  expect(interactions.tags).toEqual([[], ["Animation", "Musical"]]);
  expect([...interactions.strength]).toEqual([5, 3]);
});

test("MovieLens latest: CSV with a header, quoted names, tags beside genres", async () => {
  const made = folder({
    "ratings.csv": "userId,movieId,rating,timestamp\n1,11,4.5,964982703\n1,7,0.5,964982224\n",
    "movies.csv":
      'movieId,title,genres\n11,"President, The (1995)",Comedy|Drama\n7,X,(no genres listed)\n',
    "tags.csv": "userId,movieId,tag,timestamp\n9,11,White House,1\n8,11,white house,2\n",
  });
  const { layout, interactions } = await readFolder(made, auto);
  expect(layout).toBe("ml-latest");
  expect(interactions.tags).toEqual([["Comedy", "Drama", "white house"], []]);
  expect([...interactions.strength]).toEqual([4.5, 0.5]);
});

test("Matinee's own export, by outcome or by sum", async () => {
  const made = folder({
    "preferences.csv":
      "viewer,origin,title,strength,strength_sum,viewings,weights_version,first_at,last_at\r\nv1,demo,nosferatu-1922,4,10,1,1,2026-05-01T12:00:00.000Z,2026-05-01T12:00:10.500Z\r\n",
    "titles.csv": "id,slug,genres,tags\r\nnosferatu-1922,n,Horror,vampire|dread\r\n",
  });
  const { layout, interactions } = await readFolder(made, auto);
  expect(layout).toBe("matinee");
  expect(interactions).toMatchObject({
    viewers: ["v1"],
    titles: ["nosferatu-1922"],
    tags: [["Horror", "vampire", "dread"]],
  });
  expect([...interactions.strength]).toEqual([4]);
  expect(interactions.seconds?.[0]).toBe(Date.parse("2026-05-01T12:00:10.500Z") / 1000);
  const sum = await readFolder(made, { layout: "auto", fold: "sum" });
  expect([...sum.interactions.strength]).toEqual([10]);
});

test("malformed lines are counted, the first shown, and skipped; what is good is kept", async () => {
  const made = folder({
    "ratings.csv": [
      "userId,movieId,rating,timestamp",
      "1,10,4,100",
      "1,11,NaN,100",
      "just words",
      "2,,3,100",
      "2,10,5,yesterday",
      '2,"10,5,100',
      "",
      "007,10,2,100",
    ].join("\n"),
  });
  const { interactions, faults } = await readFolder(made, auto);
  expect(interactions.viewers).toEqual(["1", "007"]);
  expect(faults).toMatchObject({ lines: 7, malformed: 5 });
  expect(faults.examples.map(({ line, reason }) => `${line}: ${reason}`)).toEqual([
    "3: a strength that is no number",
    "4: no viewer or no title",
    "5: no viewer or no title",
    "6: a time that is none",
    "7: quotes that do not close",
  ]);
});

test("of duplicates the latest counts, wherever it stands; of equal times the later line", async () => {
  const made = folder({ "u.data": "1\t5\t4\t200\n1\t5\t2\t100\n2\t5\t1\t100\n2\t5\t3\t100\n" });
  const { interactions, faults } = await readFolder(made, auto);
  expect([...interactions.strength]).toEqual([4, 3]);
  expect(faults.duplicates).toBe(2);
});

test("a strength of zero or below is no preference, but the viewer knows the title", async () => {
  const made = folder({ "u.data": "1\t5\t0\t1\n1\t6\t-2\t1\n1\t7\t3\t1\n" });
  const { interactions, faults } = await readFolder(made, auto);
  expect(interactions.title.length).toBe(1);
  expect([...interactions.unwanted.title]).toEqual([0, 1]);
  expect(faults.withoutStrength).toBe(2);
});

test("what cannot be read is said in a sentence", async () => {
  const empty = folder({});
  await expect(readFolder(`${empty}/none`, auto)).rejects.toThrow("There is no folder");
  const file = path.join(folder({ "ratings.csv": "" }), "ratings.csv");
  await expect(readFolder(file, auto)).rejects.toThrow(
    "ratings.csv is a file, and should be a folder.",
  );
  await expect(readFolder(empty, auto)).rejects.toThrow("looked for u.data (ml-100k)");
  await expect(readFolder(empty, { layout: "ml-1m", fold: "viewing" })).rejects.toThrow(
    "ratings.dat",
  );
});

function fiveFolds() {
  const files: Record<string, string> = { "u.data": "1\t5\t4\t1\n2\t6\t4\t1\n" };
  for (const fold of [1, 2, 3, 4, 5]) {
    files[`u${fold}.base`] = fold % 2 ? "1\t5\t4\t1\n2\t6\t4\t1\n" : "2\t6\t4\t1\n1\t5\t4\t1\n";
    files[`u${fold}.test`] = "2\t5\t3\t2\n";
  }
  return files;
}

const asked = { viewers: ["1", "2"], seed: 42, tell: () => undefined };

test("the five given folds are taken as they are, one number for a person in all of them", async () => {
  const trials = await givenFolds(folder(fiveFolds()), asked);
  expect(trials.map(({ label }) => label)).toEqual([
    "fold u1",
    "fold u2",
    "fold u3",
    "fold u4",
    "fold u5",
  ]);
  for (const { split } of trials) expect(titlesOf(split.relevant, 1).length).toBe(1);
  const lacking = folder({ "u1.base": "" });
  await expect(givenFolds(lacking, asked)).rejects.toThrow("lacks u1.test");
});

test.each(["u3.base", "u2.test"])(
  "a fold without a pair in %s is said, not averaged",
  async (file) => {
    const made = folder({ ...fiveFolds(), [file]: "1;5;4\n" });
    await expect(givenFolds(made, asked)).rejects.toThrow(
      `1 of 1 lines were malformed and skipped\n  line 1, no viewer or no title: 1;5;4\n${file} holds no preference`,
    );
  },
);

test("lines of a fold that were skipped are told", async () => {
  const files = fiveFolds();
  const told: string[] = [];
  const made = folder({ ...files, "u4.base": `${files["u4.base"]}garbage\n` });
  await givenFolds(made, { ...asked, tell: (words) => told.push(words) });
  expect(told).toEqual([
    "u4.base: 1 of 3 lines were malformed and skipped",
    "u4.base:   line 3, no viewer or no title: garbage",
  ]);
});
