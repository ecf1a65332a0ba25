import { ArrivingStates, statesSection } from "@/lib/rankings/arriving-states";
import {
  type ComingImage,
  type IndexImage,
  type ModelImage,
  type Names,
  namesFrom,
  type StatesImage,
} from "@/lib/rankings/model-image";
import { inSlices } from "@/lib/rankings/pauses";
import type { Section } from "@/lib/rankings/section-file";
import type { SectionReader } from "@/lib/rankings/section-reader";
import { allocatePlain, allocateWasm, type Layout } from "@/lib/recommender/kernel/base-memory";
import { emptyMemory, piecesOf } from "@/lib/recommender/kernel/base-pieces";

const NAMES_IN_LINE = 500;
const NEW_LINE = 10;
const STATES_BYTES = 2 ** 20; // of a section and at most one piece more: little enough to be waited for

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
    ...indexSections("preferences", image.preferences),
  ];
  yield;
  const heat = indexSections("heat", image.heat);
  return [...sections, ...heat, ...(yield* statesSections(image.states))];
}

/** States in sections of their own, as whoever begins from a file has them read last. */
function* statesSections({ pieces }: StatesImage): Generator<undefined, Section[]> {
  const sections: Section[] = [];
  let held = STATES_BYTES;
  for (const piece of pieces) {
    if (held >= STATES_BYTES) {
      sections.push({ name: statesSection(sections.length), bytes: [] });
      held = 0;
      yield;
    }
    sections[sections.length - 1].bytes.push(piece);
    held += piece.length;
  }
  return sections;
}

function indexSections(name: string, index: IndexImage): Section[] {
  const base = index.base ? [{ name: `${name}.base`, bytes: piecesOf(index.base) }] : [];
  const arrays = arrayNames.map((array) => {
    return { name: `${name}.${array}`, bytes: [bytesOf(index[array])] };
  });
  return [...base, ...arrays];
}

const arrayNames = ["helping", "isChanged", "starts", "ids", "values"] as const;

/**
 * Begins to read an image. Its parts come in this order, and what can be made of one is made while the next is read;
 * states are left to whoever asks for them.
 */
export function comingImage(
  file: SectionReader,
  { since, ...outlines }: ImageOutline,
): ComingImage {
  const arriving = new ArrivingStates(file);
  const image = {
    ...{ since, arriving, names: readAllNames(file) },
    states: readBytes(file, "states.lengths").then(({ buffer }) => ({
      ...{ lengths: new Uint32Array(buffer), pieces: [arriving.memory] },
      need: (state: Uint8Array) => arriving.need(state),
    })),
    preferences: readIndex(file, "preferences", outlines.preferences),
    heat: readIndex(file, "heat", outlines.heat),
  };
  const parts = [image.names, image.states, image.preferences, image.heat];
  for (const part of parts) part.catch(() => undefined); // whoever waits for it hears of it
  return image;
}

async function readAllNames(file: SectionReader): Promise<Names> {
  const [viewers, titles] = [readNames(file, "viewers"), readNames(file, "titles")];
  titles.catch(() => undefined); // the same
  return inSlices(namesFrom({ viewers: await viewers, titles: await titles }));
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
