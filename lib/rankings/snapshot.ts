import { mkdir } from "node:fs/promises";
import { endianness } from "node:os";
import path from "node:path";
import { env } from "@/lib/env";
import type { EventWeights } from "@/lib/events/kinds";
import { hasMorePast, type LogMark } from "@/lib/events/stream";
import { log } from "@/lib/log";
import type { PagePolicy } from "@/lib/policies/policy";
import type { CircleModel } from "@/lib/rankings/circle-model";
import {
  comingImage,
  type ImageOutline,
  outlineOf,
  sectionsOf,
} from "@/lib/rankings/image-sections";
import { imageOf, modelOfComing } from "@/lib/rankings/model-image";
import { packedKinds } from "@/lib/rankings/packed-title";
import { countEvents, type LogWitness, readWitness } from "@/lib/rankings/read";
import {
  clearPart,
  deleteSections,
  type Section,
  writeSections,
} from "@/lib/rankings/section-file";
import { SectionReader } from "@/lib/rankings/section-reader";
import { isHeatStale } from "@/lib/rankings/weighing";
import { planNumbers, regionNames } from "@/lib/recommender/kernel/base-layout";

const FORMAT = 4; // raise it when the fold, the weighing or the bytes of a file change

const FEW_EVENTS = 10_000; // that are folded one by one within a second, however short the log is
const FAR_BEHIND = 0.1; // of the folded events: a thread folds the whole log some ten times as fast as one by one

/** What was in force when a model was made, and has to be in force still. */
export type Terms = { weights: EventWeights; policy: PagePolicy; pastVersion: string | null };

/** A model taken down as of one moment: what changes later does not change it. */
export type Snapshot = { terms: string; mark: LogMark; outline: ImageOutline; sections: Section[] };

type Header = Omit<Snapshot, "sections"> & {
  form: string;
  witness: LogWitness;
  events: number; // that were folded
};

export function* snapshotOf(
  model: CircleModel,
  mark: LogMark,
  terms: Terms,
): Generator<undefined, Snapshot> {
  const image = yield* imageOf(model);
  const sections = yield* sectionsOf(image);
  return { terms: wordsOf(terms), mark, outline: outlineOf(image), sections };
}

/** Writes a snapshot in the place of the last one; gives its bytes, none when the log has nothing to compare it with. */
export async function writeSnapshot({ sections, ...described }: Snapshot): Promise<number> {
  const witness = await readWitness(described.mark);
  if (!witness) return 0;
  const events = await countEvents(described.mark);
  const header: Header = { ...described, form: formNow(), witness, events };
  await mkdir(env().MATINEE_DATA, { recursive: true });
  return writeSections(snapshotFile(), header, sections);
}

export async function deleteSnapshot() {
  await deleteSections(snapshotFile());
}

/** What a model waits for: the circle, and viewers' states of at most so many bytes; of more, none are awaited. */
type Awaited = { circle: Promise<unknown>; mostStates: number };

/**
 * The snapshot's model, without titles and viewers, and its states as they arrive, whose rest is to be read; deletes a
 * file that is not of this log as it is now. The log is looked at after the circle was read: what a viewer erased shows
 * in one of them.
 */
export async function readSnapshot(terms: Terms, { circle, mostStates }: Awaited) {
  const startedAt = performance.now();
  try {
    await clearPart(snapshotFile());
    const file = await SectionReader.open(snapshotFile());
    if (!file) return undefined;
    const { arriving, ...read } = await readFrom(file, terms, circle).catch(async (error) => {
      await file.close();
      throw error;
    });
    if (arriving.memory.length <= mostStates) await arriving.readRest();
    const milliseconds = Math.round(performance.now() - startedAt);
    log().debug({ milliseconds, bytes: file.bytes }, "the snapshot was read");
    return { ...read, bytes: file.bytes, arriving };
  } catch (error) {
    const reason = error instanceof Error ? error.message : error;
    log().warn({ reason }, "the snapshot was of no use and is deleted");
    await deleteSnapshot();
    return undefined;
  }
}

async function readFrom(file: SectionReader, terms: Terms, circle: Promise<unknown>) {
  const header = file.header as Header; // its checksum held, so it is what was written, by whatever version
  if (header.form !== formNow()) throw new Error("It is of another version of Matinee.");
  if (header.terms !== wordsOf(terms)) throw new Error("It is of other weights, policy or past.");
  const seen = { policy: terms.policy, since: header.outline.since };
  if (isHeatStale(seen, Date.now())) throw new Error("It measures heat from too long ago.");
  const near = Math.max(FEW_EVENTS, Math.floor(header.events * FAR_BEHIND));
  if (await hasMorePast(header.mark, near))
    throw new Error("So much came since that folding the whole log is faster.");
  await requireSameLog(header);
  const image = comingImage(file, header.outline);
  const model = await modelOfComing(image, terms);
  await circle.catch(() => undefined); // whoever takes it up hears of it
  await requireSameLog(header);
  return { model, mark: header.mark, arriving: image.arriving };
}

async function requireSameLog({ mark, witness }: Header) {
  const { id, version } = (await readWitness(mark)) ?? { id: "nothing", version: "" };
  if (id !== witness.id) throw new Error(`The log has ${id} where it had ${witness.id}.`);
  if (version !== witness.version) throw new Error("Events were taken out of the log since.");
}

function snapshotFile() {
  return path.join(env().MATINEE_DATA, "model.snapshot");
}

/** All that has to be alike for bytes to mean the same. */
function formNow() {
  const machine = endianness();
  const { MATINEE_VERSION: version } = env();
  return JSON.stringify([FORMAT, version, machine, packedKinds, regionNames, planNumbers]);
}

function wordsOf({ weights, policy, pastVersion }: Terms) {
  return JSON.stringify([weights, policy, pastVersion]);
}
