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
  const changed = [...titleMarks].filter(([id, mark]) => mark !== before.titleMarks.get(id));
  const offered = await readOffered(changed.map(([id]) => id));
  const read = new Map(offered.map((title) => [title.id, title]));
  const titles: Titles = new Map();
  for (const id of titleMarks.keys()) {
    const title = read.get(id) ?? before.titles.get(id);
    if (title) titles.set(id, title);
  }
  const { isSame, isMadeAsBefore } = await inSlices(comparing(before.titles, titles));
  const content = isMadeAsBefore
    ? before.content
    : await inSlices(contentSteps([...titles.values()]));
  return { titles, titleMarks, content, isSame };
}

/** Whether the titles are the same, and at least made of the same. */
function* comparing(before: Titles, now: Titles) {
  let [isSame, isMadeAsBefore] = [before.size === now.size, before.size === now.size];
  let compared = 0;
  for (const [id, title] of now) {
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
