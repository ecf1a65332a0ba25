import type { Dataset, Row } from "@/lib/exports/dataset";
import { eventsByViewer } from "@/lib/exports/datasets/event-source";
import { detailOf } from "@/lib/exports/datasets/events";
import { FIRST_VISIBLE_AT } from "@/lib/exports/datasets/impressions";
import { withPlaces } from "@/lib/exports/datasets/places";

/**
 * Acts of some kinds with the place on the page they came from, one viewer after the other. Not offered by
 * itself: formats that tell what was shown are made of it.
 */
export function actsOf(...kinds: string[]): Dataset {
  return {
    columns: [
      { name: "viewer", type: "viewer" },
      { name: "origin", type: "origin" },
      { name: "id", type: "key" },
      { name: "title", type: "id" },
      { name: "kind", type: "id" },
      { name: "at", type: "time" },
      { name: "visit", type: "key" },
      { name: "viewing", type: "key" },
      { name: "ranking", type: "key" },
      { name: "row", type: "integer" },
      { name: "position", type: "integer" },
      { name: "viewport", type: "id" },
      { name: "device", type: "id" },
      { name: "detail", type: "json" },
      { name: "row_kind", type: "id" },
      { name: "row_propensity", type: "number" },
      { name: "propensity", type: "number" },
      { name: "policy", type: "id" },
      { name: "row_titles", type: "json" },
    ],
    query: (choice) =>
      eventsByViewer(choice, {
        columns: `e.viewer_id, e.viewer_id, e.id, e.title_id, e.kind,
          case when e.kind = 'impression' then least(${FIRST_VISIBLE_AT}, e.corrected_at) else e.corrected_at end,
          e.visit_id, e.viewing_id, e.ranking_id, e."row", e.position, e.viewport, e.device, ${detailOf(choice)}`,
        only: "e.title_id is not null and e.kind = any($6::text[])",
        values: [kinds],
        order: "e.corrected_at, e.tab_seq, e.seq",
      }),
    reshape: withPlaces,
  };
}

export type Act = {
  viewer: string;
  origin: string;
  id: string;
  title: string;
  kind: string;
  at: Date;
  visit: string | null;
  viewing: string | null;
  ranking: string | null;
  row: number;
  position: number;
  viewport: string | null;
  device: string | null;
  detail: string;
  rowKind: string | null;
  rowPropensity: number | null;
  propensity: number | null;
  policy: string | null;
  rowTitles: string | null;
};

/** A row of acts by name. */
export function actOf(cells: Row): Act {
  const [viewer, origin, id, title, kind, at, visit, viewing, ranking, row, position] = cells;
  const [viewport, device, detail] = cells.slice(11);
  const [rowKind, rowPropensity, propensity, policy, rowTitles] = cells.slice(14);
  return {
    ...{ viewer, origin, id, title, kind, at, visit, viewing, ranking, row, position },
    ...{ viewport, device, detail },
    ...{ rowKind, rowPropensity, propensity, policy, rowTitles },
  } as Act; // in the order of the columns above
}
