import { EventEmitter } from "node:events";
import type { Socket } from "node:net";
import type { Worker } from "node:worker_threads";
import { expect, test } from "vitest";
import { PiecesPassedOn } from "@/lib/rankings/bulk/pieces-passed-on";

const MEBIBYTE = 2 ** 20;

test("all bytes of a socket that reads over its own memory are passed on, in their order", () => {
  const socket = Object.assign(new EventEmitter(), { pause: () => {}, resume: () => {} });
  const passed: Uint8Array[] = [];
  const postMessage = (bytes: Uint8Array) => passed.push(bytes);
  const pieces = new PiecesPassedOn(
    socket as unknown as Socket,
    { postMessage } as unknown as Worker,
  );
  const memory = new Uint8Array(MEBIBYTE);
  const lengths = [10, 70_000, 3, 600_000, 262_144, 5];
  for (const [number, length] of lengths.entries()) {
    socket.emit("data", memory.subarray(0, length).fill(number + 1));
  }
  for (let taken = 0; taken < passed.length; taken++) pieces.taken(passed[taken].length);
  const expected = lengths.map((length, number) => Buffer.alloc(length, number + 1));
  expect(Buffer.concat(passed).equals(Buffer.concat(expected))).toBe(true);
});
