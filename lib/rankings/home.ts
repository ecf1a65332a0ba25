import { createHash } from "node:crypto";
import { freshEngine } from "@/lib/rankings/engine";
import type { HomePage } from "@/lib/rankings/home-page";
import { presentTitle } from "@/lib/rankings/present";
import { servedPage } from "@/lib/rankings/served-page";
import type { ViewerId } from "@/lib/session";

/** The viewer's page by all that is stored: the same one, with the same id, while nothing changed. */
export async function readHome(viewer: {
  id: ViewerId;
  loggingPaused?: boolean;
}): Promise<HomePage> {
  const engine = await freshEngine();
  const { rankingId, rows } = await servedPage(engine, viewer);
  const { name, version } = engine.model.policy;
  return {
    rankingId,
    policy: `${name} ${version}`,
    rows: rows.map(({ propensity, ...row }) => ({
      ...row,
      titles: row.titles.flatMap((title) => presentTitle(engine.model, title) ?? []),
    })),
  };
}

/** Another tag whenever the page is another one or shows its titles otherwise, such as by new pictures. */
export function entityTag({ rankingId, rows }: HomePage) {
  const shown = rows.map(({ titles }) => titles.map(({ score, reason, ...card }) => card));
  const digest = createHash("sha256").update(JSON.stringify(shown)).digest("base64url");
  return `"${rankingId}.${digest.slice(0, 16)}"`;
}
