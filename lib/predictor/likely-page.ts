import { trainingState } from "@/lib/predictor/background-training";
import { isEnough } from "@/lib/predictor/labels";
import { readLabels, readLikeliest, readPredictor } from "@/lib/predictor/read";
import { mostWatchedIds } from "@/lib/rankings/most-watched";
import type { SignedInViewer } from "@/lib/session";
import type { TitleImages } from "@/lib/titles/media";
import { readTitles } from "@/lib/titles/read";

const SHOWN = 12;

/** A title with the chance that it is liked, where that is known. */
export type LikelyTitle = {
  id: string;
  slug: string;
  title: string;
  images: TitleImages;
  chance: number | null;
  because: string | null;
};

/** Everything the viewer's own page of predictions shows. */
export async function readLikelyPage(viewer: Pick<SignedInViewer, "id" | "maturityLimit">) {
  const [labels, predictor] = await Promise.all([
    readLabels(viewer.id, { circle: false }),
    readPredictor(viewer.id),
  ]);
  const liked = labels.filter((label) => label.liked).length;
  return {
    state: trainingState(viewer.id),
    told: { liked, not: labels.length - liked },
    isToldEnough: isEnough(labels),
    predictor,
    likely: predictor ? await readLikely(viewer) : [],
    popular: predictor ? [] : await readPopular(viewer),
  };
}

async function readLikely(
  viewer: Pick<SignedInViewer, "id" | "maturityLimit">,
): Promise<LikelyTitle[]> {
  const likeliest = await readLikeliest(viewer, SHOWN);
  const said = new Map(likeliest.map((prediction) => [prediction.titleId, prediction]));
  const titles = await readTitles([...said.keys()], viewer);
  return titles.map(({ id, slug, title, media }) => ({
    ...{ id, slug, title, images: media.images },
    chance: said.get(id)?.chance ?? null,
    because: said.get(id)?.pro.at(0) ?? null,
  }));
}

async function readPopular(
  viewer: Pick<SignedInViewer, "id" | "maturityLimit">,
): Promise<LikelyTitle[]> {
  const titles = await readTitles(await mostWatchedIds(viewer.id, SHOWN), viewer);
  return titles.map(({ id, slug, title, media }) => ({
    ...{ id, slug, title, images: media.images },
    chance: null,
    because: null,
  }));
}
