import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { parse } from "csv-parse/sync";
import { afterAll, expect, test, vi } from "vitest";
import type { PolicySpec } from "@/lib/evaluation/model";
import { readArguments } from "./arguments";
import { evaluateFiles } from "./file-split";

const folder = mkdtempSync(path.join(os.tmpdir(), "matinee-split-"));
afterAll(() => rmSync(folder, { recursive: true }));
vi.spyOn(process.stderr, "write").mockReturnValue(true); // progress is for people who wait

const at = (name: string) => path.join(folder, name);

// three who like a, b and c, one of whom has not met c yet; "d, e" is liked by somebody else
const train =
  'ann,a,5\nann,b,5\nann,c,4\nbo,a,5\nbo,b,4\nbo,c,5\n"cy ""x""",a,5\n"cy ""x""",b,5\nzoe,"d, e",3\nzoe,a,0\nmax,a,4\n';

type Line = { policy: string; user: string; rank: string; item: string; score: string };

async function evaluate(test: string, ...words: string[]) {
  writeFileSync(at("train.csv"), train);
  writeFileSync(at("test.csv"), test);
  const files = { train: at("train.csv"), test: at("test.csv") };
  const out = ["--recommendations", at("out.csv"), "--policy", "popularity", ...words];
  const asked = readArguments(["--train", files.train, "--test", files.test, ...out]);
  const results = await evaluateFiles(files, asked);
  const lines: Line[] = parse(readFileSync(at("out.csv")), { columns: true });
  return { results, lines };
}

test("lists are for the test's viewers, without train's titles, by rank from 1, ids kept", async () => {
  const { lines } = await evaluate('user,item\n"cy ""x""",c\n', "--k", "3");
  expect(lines.map(({ policy, user, rank, item }) => [policy, user, rank, item])).toEqual([
    ["popularity", 'cy "x"', "1", "c"],
    ["popularity", 'cy "x"', "2", "d, e"],
  ]);
  for (const { score } of lines) expect(Number.isFinite(Number(score))).toBe(true);
  expect(readFileSync(at("out.csv"), "utf8").split("\n")[0]).toBe("policy,user,rank,item,score");
});

test("every row of the test is relevant, whatever its rating", async () => {
  const { results } = await evaluate('"cy ""x""",c,0\n', "--k", "2");
  const [{ accuracy }] = results.evaluations[0].policies;
  expect([accuracy.ndcg.mean, accuracy.recall.mean]).toEqual([1, 1]);
});

test("a pair that train rates zero or below is excluded from the lists as well", async () => {
  const { lines } = await evaluate("zoe\tb\n");
  expect(lines.map(({ item }) => item).toSorted()).toEqual(["b", "c"]);
});

test("viewers and titles that train does not know: the one is given a stranger's list, the other is missed", async () => {
  const { results, lines } = await evaluate("new,a\nbo,unheard of\n", "--k", "1");
  expect(lines.map(({ user, item }) => [user, item])).toEqual([
    ["bo", "d, e"],
    ["new", "a"],
  ]);
  const [{ accuracy }] = results.evaluations[0].policies;
  expect(accuracy.recall.mean).toBe(0.5);
  expect(results.evaluations[0].viewers).toBe(2);
});

test.skipIf(process.platform === "win32")(
  "the test is not opened before the lists are written",
  async () => {
    writeFileSync(at("train.csv"), train);
    const pipe = at("test.pipe"); // opening it would wait for somebody to write
    spawnSync("mkfifo", [pipe]);
    const files = { train: at("train.csv"), test: pipe };
    const words = ["--recommendations", at("early.csv"), "--policy", "popularity"];
    const asked = readArguments(["--train", files.train, "--test", files.test, ...words]);
    const running = evaluateFiles(files, asked);
    await expect.poll(() => existsSync(at("early.csv"))).toBe(true);
    const before: Line[] = parse(readFileSync(at("early.csv")), { columns: true });
    writeFileSync(pipe, "bo,d\n");
    await running;
    const after: Line[] = parse(readFileSync(at("early.csv")), { columns: true });
    expect(after).toEqual(before.filter(({ user }) => user === "bo"));
    expect(after.length).toBeGreaterThan(0);
  },
);

test.each([
  ["no pair", "user,item\n", "holds no pair to be found"],
  ["nothing", "", "holds no pair to be found"],
  ["lines that cannot be read", "bo;c\n", "1 of 1 lines were malformed and skipped"],
])("a test of %s is said", async (_, text, sentence) => {
  await expect(evaluate(text)).rejects.toThrow(sentence);
});

test.each([
  ["a test that is not there", { test: "none.csv" }, /^There is no file .*none\.csv\.$/],
  ["a test that is a folder", { test: "" }, /^.* is a folder, and should be a file\.$/],
  ["a train file that is a folder", { train: "" }, /^.* is a folder, and should be a file\.$/],
  ["lists into no folder", { out: "none/out.csv" }, /^There is no folder .*none\.$/],
  ["lists into a folder", { out: "" }, /^.* is a folder, and should be a file\.$/],
])("%s: said before anything is computed", async (_, names, sentence) => {
  writeFileSync(at("train.csv"), train);
  const chosen = { train: "train.csv", test: "train.csv", out: "out.csv", ...names };
  const files = { train: at(chosen.train), test: at(chosen.test) };
  const policies: PolicySpec[] = [];
  const words = ["--train", files.train, "--test", files.test, "--recommendations", at(chosen.out)];
  const asked = { ...readArguments(words), policies }; // nobody who could take long
  await expect(evaluateFiles(files, asked)).rejects.toThrow(sentence);
});

test("a train file that cannot be read says which lines were malformed", async () => {
  writeFileSync(at("garbled.csv"), "bo;c\n");
  writeFileSync(at("test.csv"), "bo,c\n");
  const files = { train: at("garbled.csv"), test: at("test.csv") };
  const asked = readArguments(["--train", files.train, "--test", files.test]);
  await expect(evaluateFiles(files, asked)).rejects.toThrow(
    "1 of 1 lines were malformed and skipped",
  );
});

test("where every policy was left out, it is said why", async () => {
  await expect(evaluate("bo,d\n", "--k", "1000000000000")).rejects.toThrow(
    /Every policy was left out\.\s+popularity: needs about \d+ MB of memory/,
  );
});
