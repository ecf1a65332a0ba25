import type { ActLabel } from "@/lib/predictor/act-labels";
import { opinionsOf } from "@/lib/predictor/circle-opinions";
import { filmOf } from "@/lib/predictor/film";
import { filmFeatures } from "@/lib/predictor/film-features";
import type { Label } from "@/lib/predictor/labels";
import { libraryFacts } from "@/lib/predictor/library/library-facts";
import { readLibraryCollections, readLibraryRows } from "@/lib/predictor/library/read";
import { readLabels } from "@/lib/predictor/read";
import type { ViewerCase } from "@/lib/predictor/viewer-case";
import { readCatalogueVersion } from "@/lib/rankings/read";
import { isOpenTo } from "@/lib/titles/maturity";
import { readCatalogue, type Title } from "@/lib/titles/read";

export type OwnCase = {
  viewerCase: ViewerCase;
  labels: Label[];
  titles: Title[]; // by their rows among the films
  catalogueVersion: string;
};

/** A viewer's labels, what of the catalogue is open to them, and what the circle made of it, as of now. */
export async function readOwnCase(viewerId: string, seed: number): Promise<OwnCase> {
  const catalogueVersion = await readCatalogueVersion();
  const titles = (await readCatalogue()).filter((title) => isOpenTo(title, viewerId));
  const facts = libraryFacts(
    await readLibraryRows(viewerId),
    await readLibraryCollections(viewerId),
  );
  const told = await readLabels(viewerId, { circle: true });
  const places = new Map(titles.map(({ id }, place) => [id, place]));
  const known = told.filter(({ titleId }) => places.has(titleId));
  const viewers = new Map(
    [...new Set(known.map((label) => label.viewerId))].map((id, i) => [id, i]),
  );
  const placed = (label: ActLabel) => ({
    title: places.get(label.titleId) ?? 0,
    value: Number(label.liked),
    at: label.at,
  });
  const opinions = opinionsOf(
    known.map((label) => ({ ...placed(label), viewer: viewers.get(label.viewerId) ?? 0 })),
    { viewers: viewers.size, titles: titles.length },
  );
  const own = known.filter((label) => label.viewerId === viewerId);
  return {
    viewerCase: {
      films: filmFeatures(
        titles.map((title) => filmOf(title, facts.get(title.id))),
        { seed },
      ),
      opinions,
      viewer: viewers.get(viewerId) ?? -1,
    },
    labels: own.map((label) => ({ ...placed(label), liked: label.liked })),
    titles,
    catalogueVersion,
  };
}
