import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { ArrivingStates, statesSection } from "@/lib/rankings/arriving-states";
import { writeSections } from "@/lib/rankings/section-file";
import { SectionReader } from "@/lib/rankings/section-reader";

let file: string;
beforeAll(() => {
  file = path.join(mkdtempSync(path.join(os.tmpdir(), "matinee-states-")), "states");
});
afterAll(() => rmSync(path.dirname(file), { recursive: true, force: true }));

/** A file of three sections of a hundred bytes, the first of ones, the second of twos, the third of threes. */
async function arriving(spoil = (bytes: Buffer) => bytes) {
  const sections = [1, 2, 3].map((fill, number) => {
    return { name: statesSection(number), bytes: [new Uint8Array(100).fill(fill)] };
  });
  await writeSections(file, {}, sections);
  writeFileSync(file, spoil(readFileSync(file)));
  const reader = await SectionReader.open(file);
  if (!reader) throw new Error("Nothing was written.");
  return new ArrivingStates(reader);
}

test("a state that is needed is there at once, and no other before its time", async () => {
  const states = await arriving();
  const state = states.memory.subarray(120, 140);
  states.need(state);
  expect([...state]).toEqual(new Array(20).fill(2));
  expect([states.memory[0], states.memory[299]]).toEqual([0, 0]);
  await states.readRest();
  expect([states.memory[0], states.memory[100], states.memory[299]]).toEqual([1, 2, 3]);
});

test("what is not as it was written is given to nobody, and told when all is read", async () => {
  const states = await arriving((bytes) => {
    bytes[150] = 7;
    return bytes;
  });
  expect(() => states.need(states.memory.subarray(196, 200))).toThrow("damaged");
  states.need(states.memory.subarray(200, 204));
  expect(states.memory[203]).toBe(3);
  await expect(states.readRest()).rejects.toThrow("damaged");
  expect(() => states.need(states.memory.subarray(100, 104))).toThrow();
});

test("bytes from elsewhere are none of its business", async () => {
  const states = await arriving();
  states.need(new Uint8Array(100));
  expect(states.memory.every((byte) => byte === 0)).toBe(true);
  states.stop();
  await states.readRest();
});
