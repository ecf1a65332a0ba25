import { TitleRecord } from "@/lib/events/fold";
import { type EventKind, otherKinds, scoringKinds } from "@/lib/events/kinds";
import type { ByteReader } from "@/lib/rankings/byte-reader";
import type { ByteWriter } from "@/lib/rankings/byte-writer";
import type { Deed, Said, TitleState } from "@/lib/rankings/viewer-state";

/** Kinds by the number that stands for them in bytes. */
export const packedKinds: readonly EventKind[] = [...scoringKinds, ...otherKinds];

const kindNumbers = new Map(packedKinds.map((kind, number) => [kind, number]));
const NEVER = Number.NEGATIVE_INFINITY;

// bits of the first byte: what follows it
const FORGOTTEN = 1;
const LIST = 2;
const OPINION = 4;
const HIDING = 8;
export const WATCHED = 16;

/** Writes a title's state; the same state gives the same bytes, in whatever order it was folded. */
export function packTitle({ record, said, watched }: TitleState, bytes: ByteWriter) {
  const { forgottenAt, viewings } = record.parts();
  bytes.byte(
    Number(forgottenAt !== NEVER) * FORGOTTEN +
      Number(said.list !== null) * LIST +
      Number(said.opinion !== null) * OPINION +
      Number(said.hiding !== null) * HIDING +
      Number(watched !== null) * WATCHED,
  );
  if (forgottenAt !== NEVER) bytes.number(forgottenAt);
  for (const one of [said.list, said.opinion, said.hiding, watched]) if (one) packSaid(one, bytes);
  if (watched) bytes.number(watched.part);
  viewings.sort((a, b) => (a.key < b.key ? -1 : 1));
  bytes.word(viewings.length);
  for (const { key, moments } of viewings) {
    bytes.id(key);
    bytes.byte(moments.reduce((bits, at, bit) => bits | (at === NEVER ? 0 : 1 << bit), 0));
    for (const at of moments) if (at !== NEVER) bytes.number(at);
  }
}

function packSaid({ kind, at, id }: Said, bytes: ByteWriter) {
  bytes.byte(kindNumbers.get(kind) ?? 0);
  bytes.number(at);
  bytes.id(id);
}

type ReadId = (bytes: ByteReader) => string;

const readId: ReadId = (bytes) => bytes.id();

export function unpackTitle(bytes: ByteReader): TitleState {
  return unpack(bytes, readId);
}

let passedOver = 0; // ids, which are only told apart

const passOverId: ReadId = (bytes) => {
  bytes.skipId();
  return String(passedOver++);
};

/** The same without ids, which take longer to read than all else: whatever can be asked of it, nothing must be added. */
export function unpackFacts(bytes: ByteReader): TitleState {
  passedOver = 0;
  return unpack(bytes, passOverId);
}

function unpack(bytes: ByteReader, idIn: ReadId): TitleState {
  const has = bytes.byte();
  const forgottenAt = has & FORGOTTEN ? bytes.number() : NEVER;
  const said = {
    list: has & LIST ? unpackSaid(bytes, idIn) : null,
    opinion: has & OPINION ? unpackSaid(bytes, idIn) : null,
    hiding: has & HIDING ? unpackSaid(bytes, idIn) : null,
  };
  const watched = has & WATCHED ? { ...unpackSaid(bytes, idIn), part: bytes.number() } : null;
  let lastActAt = NEVER;
  const viewings = Array.from({ length: bytes.word() }, () => {
    const key = idIn(bytes);
    const kinds = bytes.byte();
    const moments = scoringKinds.map((_, bit) => (kinds & (1 << bit) ? bytes.number() : NEVER));
    lastActAt = Math.max(lastActAt, ...moments);
    return { key, moments };
  });
  return { record: TitleRecord.of({ forgottenAt, viewings }), said, watched, lastActAt };
}

const PLAYED = 1 << scoringKinds.indexOf("play");
const COMPLETED = 1 << scoringKinds.indexOf("complete");

/** Whether the viewer watched some of the title, read off its bytes: `hasWatched` of the state they hold. */
export function hasWatchedPacked(bytes: ByteReader): boolean {
  const watching = PLAYED | COMPLETED;
  return (actsKept(bytes, skipToViewings(bytes), watching) & watching) !== 0;
}

/** `record.acts` of the state that these bytes hold. */
export function actsPacked(bytes: ByteReader): number {
  const forgottenAt = skipToViewings(bytes);
  let acts = 0;
  for (let viewings = bytes.word(); viewings > 0; viewings--) {
    bytes.skipId();
    for (let kinds = bytes.byte(); kinds > 0; kinds &= kinds - 1) {
      if (bytes.number() > forgottenAt) acts++;
    }
  }
  return acts;
}

/** `deedIn` of the state that these bytes hold. */
export function deedPacked(bytes: ByteReader): Deed {
  const has = bytes.byte();
  const forgottenAt = has & FORGOTTEN ? bytes.number() : NEVER;
  if (has & LIST) skipSaid(bytes);
  if (has & OPINION) {
    const kind = packedKinds[bytes.byte()];
    if (bytes.number() > forgottenAt && kind === "like") return "liked";
    bytes.skipId();
  }
  if (has & HIDING) skipSaid(bytes);
  if (has & WATCHED) skipWatched(bytes);
  const acts = actsKept(bytes, forgottenAt, COMPLETED);
  if (acts & COMPLETED) return "finished";
  return acts & PLAYED ? "watched" : "looked";
}

/** The bits of acts in the viewings that follow and were not forgotten; no more are read once one of these is found. */
function actsKept(bytes: ByteReader, forgottenAt: number, enough: number) {
  let kept = 0;
  for (let viewings = bytes.word(); viewings > 0; viewings--) {
    bytes.skipId();
    const kinds = bytes.byte();
    for (let bit = 1; bit <= kinds; bit *= 2) {
      if (kinds & bit && bytes.number() > forgottenAt) kept |= bit;
      if (kept & enough) return kept;
    }
  }
  return kept;
}

/** Leaves the reader where viewings begin; gives up to when they are forgotten. */
function skipToViewings(bytes: ByteReader) {
  const has = bytes.byte();
  const forgottenAt = has & FORGOTTEN ? bytes.number() : NEVER;
  if (has & LIST) skipSaid(bytes);
  if (has & OPINION) skipSaid(bytes);
  if (has & HIDING) skipSaid(bytes);
  if (has & WATCHED) skipWatched(bytes);
  return forgottenAt;
}

function skipWatched(bytes: ByteReader) {
  skipSaid(bytes);
  bytes.number(); // how far
}

function skipSaid(bytes: ByteReader) {
  bytes.byte();
  bytes.number();
  bytes.skipId();
}

function unpackSaid(bytes: ByteReader, idIn: ReadId): Said {
  return { kind: packedKinds[bytes.byte()], at: bytes.number(), id: idIn(bytes) };
}
