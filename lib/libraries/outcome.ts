import { digestOf } from "@/lib/libraries/digest";
import { readDigest } from "@/lib/libraries/read";
import { Refusals } from "@/lib/libraries/refusals";
import { LibraryStore } from "@/lib/libraries/stream";
import {
  announceLibraries,
  linkLibraries,
  saveLikeness,
  saveSource,
  saveSourceFigures,
} from "@/lib/libraries/write";

/** What became of an import. */
export type Outcome = {
  name: string;
  layout: string;
  isUnchanged: boolean; // the same files were read before
  titles: number;
  people: number;
  ratings: number;
  refusals: Refusals;
};

export type Tell = (step: string, part: number) => void;

export type Library = {
  name: string;
  layout: string;
  files: string[];
  options: unknown; // whatever else makes the same files another library
};

export type Loading = { store: LibraryStore; refusals: Refusals; tell: Tell };

/** Reads a library unless it was read before, and settles what follows from it; what went wrong half-way is read again next time. */
export async function importLibrary(
  { name, layout, files, options }: Library,
  tell: Tell,
  load: (loading: Loading) => Promise<{ ratings: number; people: number }>,
): Promise<Outcome> {
  const refusals = new Refusals();
  const digest = await digestOf(files, { layout, options });
  const known = { name, layout, refusals };
  if ((await readDigest(name)) === digest)
    return { ...known, isUnchanged: true, titles: 0, people: 0, ratings: 0 };
  const sourceId = await saveSource(name, layout);
  const store = await LibraryStore.open(sourceId);
  try {
    const figures = { ...(await load({ store, refusals, tell })), titles: store.titles };
    await saveSourceFigures(sourceId, { ...figures, digest: "", refused: refusals.total });
    await settleLibraries(tell);
    await saveSourceFigures(sourceId, { ...figures, digest, refused: refusals.total });
    return { ...known, isUnchanged: false, ...figures };
  } finally {
    await store.close();
  }
}

/** What has to be found out again when there are other libraries than before. */
export async function settleLibraries(tell: Tell) {
  tell("same films", 0);
  await linkLibraries();
  await saveLikeness((part) => tell("what was liked together", part));
  await announceLibraries();
}
