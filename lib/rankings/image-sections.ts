import type { IndexImage, ModelImage } from "@/lib/rankings/model-image";
import { inSlices } from "@/lib/rankings/pauses";
import type { Section } from "@/lib/rankings/section-file";
import type { SectionReader } from "@/lib/rankings/section-reader";
import { allocatePlain, allocateWasm, type Layout } from "@/lib/recommender/kernel/base-memory";
import { emptyMemory, piecesOf } from "@/lib/recommender/kernel/base-pieces";

const NAMES_IN_LINE = 500;
const NEW_LINE = 10;

/** What the header of a file says about an image; the rest stands in sections. */
export type ImageOutline = {
  since: number;
  preferences: IndexOutline;
  heat: IndexOutline;
};

type IndexOutline = { size: number; titles: number; layout: Layout | null };

export function outlineOf({ since, preferences, heat }: ModelImage): ImageOutline {
  return { since, preferences: indexOutline(preferences), heat: indexOutline(heat) };
}

function indexOutline({ size, titles, base }: IndexImage): IndexOutline {
  return { size, titles, layout: base?.layout ?? null };
}

/** An image in sections, which the model may change while they are written; nothing may be folded into it before. */
export function* sectionsOf(image: ModelImage): Generator<undefined, Section[]> {
  const sections = [
    { name: "viewers", bytes: yield* asLines(image.viewers) },
    { name: "titles", bytes: yield* asLines(image.titles) },
    { name: "states.lengths", bytes: [bytesOf(image.states.lengths)] },
    { name: "states", bytes: image.states.pieces },
    ...indexSections("preferences", image.preferences),
  ];
  yield;
  return [...sections, ...indexSections("heat", image.heat)];
}

function indexSections(name: string, index: IndexImage): Section[] {
  const base = index.base ? [{ name: `${name}.base`, bytes: piecesOf(index.base) }] : [];
  const arrays = arrayNames.map((array) => {
    return { name: `${name}.${array}`, bytes: [bytesOf(index[array])] };
  });
  return [...base, ...arrays];
}

const arrayNames = ["helping", "isChanged", "starts", "ids", "values"] as const;

/** Reads an image; names come first, as there is most to do with them. */
export async function readImage(file: SectionReader, outline: ImageOutline): Promise<ModelImage> {
  const [viewers, titles, states, preferences, heat] = await Promise.all([
    readNames(file, "viewers"),
    readNames(file, "titles"),
    readStates(file),
    readIndex(file, "preferences", outline.preferences),
    readIndex(file, "heat", outline.heat),
  ]);
  return { since: outline.since, viewers, titles, states, preferences, heat };
}

async function readStates(file: SectionReader) {
  const [lengths, states] = await Promise.all([
    readBytes(file, "states.lengths"),
    readBytes(file, "states"),
  ]);
  return { lengths: new Uint32Array(lengths.buffer), pieces: [states] };
}

async function readIndex(file: SectionReader, name: string, outline: IndexOutline) {
  const { size, titles, layout } = outline;
  const [base, ...arrays] = await Promise.all([
    layout ? readBase(file, `${name}.base`, layout) : undefined,
    ...arrayNames.map((array) => readBytes(file, `${name}.${array}`)),
  ]);
  const [helping, isChanged, starts, ids, values] = arrays.map(({ buffer }) => buffer);
  return {
    ...{ size, titles, base },
    helping: new Uint8Array(helping),
    isChanged: new Uint8Array(isChanged),
    starts: new Uint32Array(starts),
    ids: new Uint32Array(ids),
    values: new Float64Array(values),
  };
}

async function readBase(file: SectionReader, name: string, layout: Layout) {
  const memory = emptyMemory(layout, allocateWhereItFits);
  await file.read(name, new Uint8Array(memory.buffer as SharedArrayBuffer));
  return { memory, layout };
}

/** A kernel in plain JavaScript answers where there is no WebAssembly memory of that size. */
function allocateWhereItFits(bytes: number) {
  try {
    return allocateWasm(bytes);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return allocatePlain(bytes);
  }
}

function readBytes(file: SectionReader, name: string) {
  return file.read(name, new Uint8Array(new SharedArrayBuffer(file.lengthOf(name))));
}

/** Names as they are read, line by line: thousands parsed at once would hold everybody up. */
async function readNames(file: SectionReader, name: string): Promise<string[]> {
  const { buffer } = await readBytes(file, name);
  return inSlices(namesIn(Buffer.from(buffer)));
}

function* namesIn(text: Buffer): Generator<undefined, string[]> {
  const names: string[] = [];
  for (let at = 0; at < text.length; ) {
    const end = text.indexOf(NEW_LINE, at);
    for (const name of JSON.parse(text.toString("utf8", at, end))) names.push(name);
    at = end + 1;
    yield;
  }
  return names;
}

/** Names as lines of JSON, some in each. */
function* asLines(names: string[]): Generator<undefined, Buffer[]> {
  const lines: Buffer[] = [];
  for (let from = 0; from < names.length; from += NAMES_IN_LINE) {
    lines.push(Buffer.from(`${JSON.stringify(names.slice(from, from + NAMES_IN_LINE))}\n`));
    yield;
  }
  return lines;
}

function bytesOf({ buffer, byteOffset, byteLength }: Uint8Array | Uint32Array | Float64Array) {
  return new Uint8Array(buffer, byteOffset, byteLength);
}
