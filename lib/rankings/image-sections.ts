import type { IndexImage, ModelImage } from "@/lib/rankings/model-image";
import type { Section, SectionReader } from "@/lib/rankings/section-file";
import { allocatePlain, allocateWasm, type Layout } from "@/lib/recommender/kernel/base-memory";
import { emptyMemory, piecesOf } from "@/lib/recommender/kernel/base-pieces";

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

/** An image in sections, as of now: the model may change while they are written. */
export function sectionsOf(image: ModelImage): Section[] {
  return [
    { name: "viewers", bytes: [asJson(image.viewers)] },
    { name: "titles", bytes: [asJson(image.titles)] },
    { name: "states.lengths", bytes: [bytesOf(image.states.lengths)] },
    { name: "states", bytes: image.states.pieces },
    ...indexSections("preferences", image.preferences),
    ...indexSections("heat", image.heat),
  ];
}

function indexSections(name: string, index: IndexImage): Section[] {
  const base = index.base ? [{ name: `${name}.base`, bytes: piecesOf(index.base) }] : [];
  const arrays = arrayNames.map((array) => {
    return { name: `${name}.${array}`, bytes: [bytesOf(index[array])] };
  });
  return [...base, ...arrays];
}

const arrayNames = ["helping", "isChanged", "starts", "ids", "values"] as const;

export async function readImage(file: SectionReader, outline: ImageOutline): Promise<ModelImage> {
  return {
    since: outline.since,
    viewers: await readNames(file, "viewers"),
    titles: await readNames(file, "titles"),
    states: await readStates(file),
    preferences: await readIndex(file, "preferences", outline.preferences),
    heat: await readIndex(file, "heat", outline.heat),
  };
}

async function readStates(file: SectionReader) {
  const lengths = new Uint32Array(await readBuffer(file, "states.lengths"));
  return { lengths, pieces: [new Uint8Array(await readBuffer(file, "states"))] };
}

async function readIndex(file: SectionReader, name: string, outline: IndexOutline) {
  const { size, titles, layout } = outline;
  const base = layout ? await readBase(file, `${name}.base`, layout) : undefined;
  const read = (array: (typeof arrayNames)[number]) => readBuffer(file, `${name}.${array}`);
  return {
    ...{ size, titles, base },
    helping: new Uint8Array(await read("helping")),
    isChanged: new Uint8Array(await read("isChanged")),
    starts: new Uint32Array(await read("starts")),
    ids: new Uint32Array(await read("ids")),
    values: new Float64Array(await read("values")),
  };
}

async function readBase(file: SectionReader, name: string, layout: Layout) {
  const memory = emptyMemory(layout, allocateWhereItFits);
  await file.read(name, new Uint8Array(memory.buffer as ArrayBuffer));
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

async function readBuffer(file: SectionReader, name: string) {
  const bytes = await file.read(name, new Uint8Array(file.lengthOf(name)));
  return bytes.buffer;
}

async function readNames(file: SectionReader, name: string): Promise<string[]> {
  return JSON.parse(Buffer.from(await readBuffer(file, name)).toString());
}

function asJson(names: string[]) {
  return Buffer.from(JSON.stringify(names));
}

function bytesOf({ buffer, byteOffset, byteLength }: Uint8Array | Uint32Array | Float64Array) {
  return new Uint8Array(buffer, byteOffset, byteLength);
}
