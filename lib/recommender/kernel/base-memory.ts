import {
  type Lengths,
  type Numbers,
  PLAN_AT,
  placeRegions,
  planNumbers,
  type RegionName,
  regionNames,
  regions,
} from "@/lib/recommender/kernel/base-layout";

/** Memory that a base index stands in; WebAssembly's own where that can be had. */
export type Memory = { buffer: ArrayBufferLike; wasm?: WebAssembly.Memory };

export type Allocate = (bytes: number) => Memory;

/** All that is needed to read a memory as an index again; plain values, fit for JSON and for threads. */
export type Layout = { lengths: Lengths; numbers: Numbers; unit: number };

export type Views = { [Name in RegionName]: InstanceType<(typeof regions)[Name]> };

const PAGE = 65_536; // bytes

/** Memory that threads share and WebAssembly can compute in, or throws where there is none. */
export function allocateWasm(bytes: number): Memory {
  const pages = Math.ceil(bytes / PAGE);
  const wasm = new WebAssembly.Memory({ initial: pages, maximum: pages, shared: true });
  return { buffer: wasm.buffer, wasm };
}

export function allocatePlain(bytes: number): Memory {
  return { buffer: new SharedArrayBuffer(bytes) };
}

export function layOut({ lengths, numbers, unit }: Layout, allocate: Allocate) {
  const { at, bytes } = placeRegions(lengths);
  const memory = allocate(bytes);
  const plan = [
    ...regionNames.map((name) => at[name]),
    ...planNumbers.map((name) => numbers[name]),
  ];
  new Uint32Array(memory.buffer, PLAN_AT, plan.length).set(plan);
  return { memory, views: viewsOf(memory, { lengths, numbers, unit }) };
}

export function viewsOf({ buffer }: Memory, { lengths }: Layout): Views {
  const placed = placeRegions(lengths);
  const views = regionNames.map((name) => [
    name,
    new regions[name](buffer as ArrayBuffer, placed.at[name], placed.lengths[name]),
  ]);
  // all at once: V8 looks names up in a table where so many were added one by one
  return Object.fromEntries(views) as Views; // one view of the right kind for every name
}
