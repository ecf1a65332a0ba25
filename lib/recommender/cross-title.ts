import type { CosineScan } from "@/lib/recommender/cosine-scan";
import type { BaseIndex } from "@/lib/recommender/kernel/base-index";
import type { Overlay } from "@/lib/recommender/overlay";
import type { SparseLine } from "@/lib/recommender/sparse-line";

/** Where the raters of a title stand: in a base, if there is one, and in the overlay. */
type Places = {
  base: BaseIndex | undefined;
  overlay: Overlay;
  helpers: Iterable<[viewer: number, row: SparseLine]>; // those whose rows stand in the overlay
};

/** Takes up all that the raters of a title said. */
export function crossTitle(scan: CosineScan, title: number, { base, overlay, helpers }: Places) {
  if (!base || title >= base.titles) {
    scan.cross(overlay.column(title), (viewer) => overlay.row(viewer));
    return;
  }
  base.cross(title, (other, product) => scan.add(other, product));
  for (const [, row] of helpers) {
    const confidence = row.get(title);
    if (confidence !== 0) scan.takeUp(confidence, row);
  }
}
