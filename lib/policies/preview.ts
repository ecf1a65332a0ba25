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
const ORIGINS: Origin[] = ["real", "demo", "synthetic"]; // imported viewers are served no pages

/** Whoever may leave in an export may be previewed; real friends stand under their pseudonym here, too. */
export async function readShowable(): Promise<ShowableViewer[]> {
  const { model } = await freshEngine();
  const viewers = await readShowableViewers(ORIGINS, env().MATINEE_SECRET);
  return [...viewers]
    .map(([id, { pseudonym, origin }]) => {
      const name = origin === "real" ? undefined : model.viewers.get(id)?.name;
      return { pseudonym, origin, label: name ?? pseudonym };
    })
    .sort((a, b) => rankOf(a) - rankOf(b) || a.label.localeCompare(b.label, "en", NUMERIC));
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
  const viewers = await readShowableViewers(ORIGINS, env().MATINEE_SECRET);
  const viewer = [...viewers].find(([, { pseudonym: known }]) => known === pseudonym);
  if (!viewer) return null;
  const rowsUnder = (seen: CircleModel) =>
    nameless(makeRows(seen, viewer[0], SEED)).map((row) => shown(seen, row));
  return {
    current: rowsUnder(model),
    edited: rowsUnder(underPolicy(model, policyOf(numbers))),
  };
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
