import type { StoredRanking } from "@/lib/explorer/read";
import { reasonNames, rowNames } from "@/lib/explorer/reason-words";
import type { ServedRow } from "@/lib/rankings/candidate-row";

export type PlacedTitle = {
  id: string;
  name: string;
  score: number;
  reason: string | null;
  propensity: number | null; // null where none was recorded
};

export type ShownRow = { name: string; propensity: number | null; titles: PlacedTitle[] };

/** A page as a researcher may see it: what stood where, and by which kind of reason. */
export type ShownPage = {
  rankingId: string;
  servedAt: Date;
  policy: string;
  weightsVersion: number;
  rows: ShownRow[];
};

export function shownPage(ranking: StoredRanking, names: ReadonlyMap<string, string>): ShownPage {
  const { id, createdAt, policy, policyVersion, weightsVersion, rows } = ranking;
  return {
    rankingId: id,
    servedAt: createdAt,
    policy: `${policy} ${policyVersion}`,
    weightsVersion,
    rows: shownRows(rows, names),
  };
}

export function shownRows(rows: ServedRow[], names: ReadonlyMap<string, string>): ShownRow[] {
  return rows.map(({ kind, label, propensity, titles }) => ({
    name: kind === "genre" ? label : rowNames[kind],
    propensity: propensity ?? null,
    titles: titles.map((title) => ({
      id: title.id,
      name: names.get(title.id) ?? title.id,
      score: title.score,
      reason: title.reason && reasonNames[title.reason.kind],
      propensity: title.propensity ?? null,
    })),
  }));
}

export function titleIdsIn(rows: ServedRow[]): string[] {
  return rows.flatMap(({ titles }) => titles.map(({ id }) => id));
}
