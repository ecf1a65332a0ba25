import type { CircleModel } from "@/lib/rankings/circle-model";
import { inSlices } from "@/lib/rankings/pauses";
import type { PreferenceIndex } from "@/lib/recommender/preference-index";
import { contentSteps, isMadeOfTheSame } from "@/lib/recommender/title-content";
import { readOffered, readTitleMarks, type Title } from "@/lib/titles/read";

type Titles = Map<string, Title>;

/** A catalogue ready to be taken up. */
export type Catalogue = {
  titles: Titles;
  titleMarks: Map<string, string>;
  content: PreferenceIndex;
};

const PAUSE_TITLES = 50; // compared between two pauses, in about a millisecond
const PAUSE_PLACED = 1_000; // the same of titles that are only looked up or put in their places

/** Brings a model's titles to what is stored, reading only what changed; tells whether anything did. */
export async function takeUpTitles(model: CircleModel): Promise<boolean> {
  const { isSame, ...catalogue } = await catalogueAfter(model);
  takeUpCatalogue(model, isSame ? { ...catalogue, titles: model.titles } : catalogue);
  return !isSame;
}

/** The whole catalogue as it is stored. */
export async function readCatalogueNow(): Promise<Catalogue> {
  const content = await inSlices(contentSteps([]));
  return catalogueAfter({ titles: new Map(), titleMarks: new Map(), content });
}

export function takeUpCatalogue(model: CircleModel, { titles, titleMarks, content }: Catalogue) {
  Object.assign(model, { titles, titleMarks, content });
}

async function catalogueAfter(before: Catalogue) {
  const titleMarks = await readTitleMarks(); // first: what changes before the rest is read is read again
  const isNew = before.titles.size === 0; // then all are asked for without naming thousands
  const changed = isNew ? undefined : await inSlices(changedSince(before, titleMarks));
  const offered = await readOffered(changed);
  const titles = await inSlices(inOrder([...titleMarks.keys()], offered, before.titles));
  const { isSame, isMadeAsBefore } = await inSlices(comparing(before.titles, titles));
  const content = isMadeAsBefore
    ? before.content
    : await inSlices(contentSteps([...titles.values()]));
  return { titles, titleMarks, content, isSame };
}

function* changedSince(
  { titleMarks: before }: Catalogue,
  titleMarks: Map<string, string>,
): Generator<undefined, string[]> {
  const changed: string[] = [];
  let looked = 0;
  for (const [id, mark] of titleMarks) {
    if (mark !== before.get(id)) changed.push(id);
    if (++looked % PAUSE_PLACED === 0) yield;
  }
  return changed;
}

/** The titles of these ids: those that were read, and the others as they were. */
function* inOrder(ids: string[], offered: Title[], before: Titles): Generator<undefined, Titles> {
  const read: Titles = new Map();
  for (const title of offered) if (read.set(title.id, title).size % PAUSE_PLACED === 0) yield;
  const titles: Titles = new Map();
  for (const id of ids) {
    const title = read.get(id) ?? before.get(id);
    if (title && titles.set(id, title).size % PAUSE_PLACED === 0) yield;
  }
  return titles;
}

/** Whether the titles are the same, and at least made of the same. */
function* comparing(before: Titles, now: Titles) {
  let [isSame, isMadeAsBefore] = [before.size === now.size, before.size === now.size];
  let [looked, compared] = [0, 0];
  for (const [id, title] of now) {
    if (++looked % PAUSE_PLACED === 0) yield;
    const known = before.get(id);
    if (known === title) continue;
    if (!known || !isMadeAsBefore) return { isSame: false, isMadeAsBefore: false };
    isMadeAsBefore = isMadeOfTheSame(known, title);
    isSame &&= JSON.stringify(known) === JSON.stringify(title);
    compared++;
    if (compared % PAUSE_TITLES === 0) yield;
  }
  return { isSame, isMadeAsBefore };
}
