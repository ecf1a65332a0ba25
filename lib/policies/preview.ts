import { env } from "@/lib/env";
import type { Origin } from "@/lib/exports/origins";
import { readShowableViewers } from "@/lib/exports/read";
import type { PolicyNumbers } from "@/lib/policies/factors";
import { policyOf } from "@/lib/policies/policy";
import type { ServedRow } from "@/lib/rankings/candidate-row";
import { type CircleModel, underPolicy } from "@/lib/rankings/circle-model";
import { freshEngine } from "@/lib/rankings/engine";
import type { RowKind } from "@/lib/rankings/home-page";
import { nameless } from "@/lib/rankings/nameless";
import { makeRows } from "@/lib/rankings/served-page";

/** Somebody whose page a researcher may see, by the pseudonym that exports give them. */
export type ShowableViewer = { pseudonym: string; label: string; origin: string };

export type PreviewTitle = { id: string; title: string; propensity: number };

export type PreviewRow = {
  kind: RowKind;
  label: string;
  propensity: number;
  titles: PreviewTitle[];
};

export type PagePreview = { current: PreviewRow[]; edited: PreviewRow[] };

const SEED = "preview"; // what is left to chance falls the same way in every preview

/** Imported viewers are served no pages. */
export const showableOrigins: Origin[] = ["real", "demo", "synthetic"];

/** Whoever may leave in an export may be previewed; real friends stand under their pseudonym here, too. */
export async function readShowable(): Promise<ShowableViewer[]> {
  const { model } = await freshEngine();
  const viewers = await readShowableViewers(showableOrigins, env().MATINEE_SECRET);
  return [...viewers]
    .map(([id, viewer]) => ({ ...viewer, label: labelIn(viewer, model.viewers.get(id)?.name) }))
    .sort((a, b) => rankOf(a) - rankOf(b) || a.label.localeCompare(b.label, "en", NUMERIC));
}

/** Made-up viewers go by their names, real ones by what exports call them. */
export function labelIn(
  { pseudonym, origin }: { pseudonym: string; origin: string },
  name = pseudonym,
) {
  return origin === "real" ? pseudonym : name;
}

const NUMERIC = { numeric: true } as const;

function rankOf({ origin }: ShowableViewer) {
  return ["demo", "real", "synthetic"].indexOf(origin);
}

/** A viewer's page as it is and as other numbers would make it; nothing of it is recorded. Null for strangers. */
export async function previewPage(
  pseudonym: string,
  numbers: PolicyNumbers,
): Promise<PagePreview | null> {
  const { model } = await freshEngine();
  const viewers = await readShowableViewers(showableOrigins, env().MATINEE_SECRET);
  const viewer = [...viewers].find(([, { pseudonym: known }]) => known === pseudonym);
  return viewer ? comparePages([model, underPolicy(model, policyOf(numbers))], viewer[0]) : null;
}

/** One viewer's page from the model in force, and from another one. */
export function comparePages(
  [current, edited]: [CircleModel, CircleModel],
  viewerId: string,
): PagePreview {
  const rowsOf = (model: CircleModel) =>
    nameless(makeRows(model, viewerId, SEED)).map((row) => shown(model, row));
  return { current: rowsOf(current), edited: rowsOf(edited) };
}

function shown(model: CircleModel, { kind, label, propensity, titles }: ServedRow): PreviewRow {
  return {
    kind,
    label,
    propensity,
    titles: titles.map(({ id, propensity }) => {
      return { id, title: model.titles.get(id)?.title ?? id, propensity };
    }),
  };
}
