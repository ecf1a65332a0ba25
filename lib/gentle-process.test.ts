import { mkdtemp, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";
import { startGently } from "@/lib/gentle-process";

const NICENESS = 7;
const FOREVER = "setInterval(() => undefined, 1000);";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), "matinee-gentle-"));
});
afterAll(() => rm(folder, { recursive: true }));

async function scriptOf(name: string, source: string) {
  const file = path.join(folder, `${name}.mjs`);
  await writeFile(file, source);
  return file;
}

function isThere(pid: number) {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

function started(script: string, { options = [] as string[], mostMinutes = 1 } = {}) {
  const told: string[] = [];
  const tell = (progress: string) => void told.push(progress);
  return { told, ...startGently(script, options, { niceness: NICENESS, mostMinutes, tell }) };
}

test("gives what a script printed, nicely made, and tells the last line it wrote beside that", async () => {
  const source = `import os from "node:os";
    process.stderr.write("reading\\nlearning\\n");
    console.log(process.argv[2], os.getPriority());`;
  const { printed, told } = started(await scriptOf("works", source), { options: ["ada"] });
  expect(await printed).toBe(`ada ${NICENESS}\n`);
  expect(told.at(-1)).toBe("learning");
});

test("what fails is told by its last line", async () => {
  const source = `process.stderr.write("There is no such viewer.\\n"); process.exitCode = 3;`;
  const { printed } = started(await scriptOf("fails", source));
  await expect(printed).rejects.toThrow("There is no such viewer.");
});

test("it can be stopped, and stops by itself when it takes too long", async () => {
  const script = await scriptOf("lasts", `process.stderr.write("on\\n"); ${FOREVER}`);
  const stopped = started(script);
  await expect.poll(() => stopped.told).toEqual(["on"]);
  stopped.stop();
  await expect(stopped.printed).rejects.toThrow("It was stopped.");
  await expect(started(script, { mostMinutes: 0.001 }).printed).rejects.toThrow("It was stopped.");
});

test("it ends with the process that started it", async () => {
  const child = await scriptOf("child", `process.stderr.write(process.pid + "\\n"); ${FOREVER}`);
  const own = pathToFileURL(path.resolve("lib/gentle-process.ts")).href;
  const source = `import { startGently } from ${JSON.stringify(own)};
    startGently(${JSON.stringify(child)}, [], { niceness: 0, mostMinutes: 1, tell: (pid) => {
      process.stdout.write(pid, () => process.exit());
    } });`;
  const pid = Number(await started(await scriptOf("parent", source)).printed);
  expect(pid).toBeGreaterThan(0);
  await expect.poll(() => isThere(pid)).toBe(false);
});
