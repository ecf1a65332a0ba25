import { type RegionName, regionNames } from "@/lib/recommender/kernel/base-layout";
import { layOut, type Memory, viewsOf } from "@/lib/recommender/kernel/base-memory";
import type { BuiltBase } from "@/lib/recommender/kernel/build-base";

// written to while a base answers: nothing of it is worth keeping
const scratch: readonly RegionName[] = [
  ...(["own", "sums", "scores", "bounds", "asked", "weights"] as const),
  ...(["found", "shared", "pointers", "products"] as const),
];

// written to when a viewer changes, is covered or withdrawn
const changing: readonly RegionName[] = [
  ...(["inverseNorms", "titleRaters", "titleSums", "titleSquares"] as const),
];

/** A base's memory in pieces, as of now: what may change is copied, what never does is not. */
export function piecesOf({ memory, layout }: BuiltBase): Uint8Array[] {
  const views = viewsOf(memory, layout);
  const pieces: Uint8Array[] = [];
  let end = 0;
  for (const name of regionNames) {
    const { byteOffset, byteLength } = views[name];
    pieces.push(bytesIn(memory, end, byteOffset)); // up to where regions are aligned
    const region = bytesIn(memory, byteOffset, byteOffset + byteLength);
    pieces.push(keptOf(name, region));
    end = byteOffset + byteLength;
  }
  return pieces;
}

function keptOf(name: RegionName, region: Uint8Array) {
  if (scratch.includes(name)) return new Uint8Array(region.length);
  return changing.includes(name) ? region.slice() : region;
}

/** Where to read a base's bytes into: memory of its layout, empty yet. */
export function emptyMemory(layout: BuiltBase["layout"], allocate: (bytes: number) => Memory) {
  return layOut(layout, allocate).memory;
}

function bytesIn({ buffer }: Memory, from: number, to: number) {
  return new Uint8Array(buffer as ArrayBuffer, from, to - from);
}
