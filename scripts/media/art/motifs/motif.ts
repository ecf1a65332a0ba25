import type { Palette } from "../colour";
import { randomFrom } from "../random";
import { animals } from "./animals";
import { buildings } from "./buildings";
import type { Drawing, MotifLayer } from "./drawing";
import { machines } from "./machines";
import { monsters } from "./monsters";
import { nature } from "./nature";
import { people } from "./people";
import { sky } from "./sky";
import { street } from "./street";
import { things } from "./things";
import type { MotifName } from "./vocabulary";

export type { MotifLayer } from "./drawing";

const drawings: Record<MotifName, Drawing> = {
  ...animals,
  ...buildings,
  ...machines,
  ...monsters,
  ...nature,
  ...people,
  ...sky,
  ...street,
  ...things,
};

/**
 * Draws one motif in a 0 0 1000 1000 box on transparent ground, farthest plane first.
 * The palette is read as: ground showing through openings, shade, accent, second accent, body.
 */
export function drawMotif(
  name: MotifName,
  { palette, seed }: { palette: Palette; seed: string },
): MotifLayer[] {
  const [cut, shade, accent, warm, body] = palette;
  return drawings[name]({ cut, shade, accent, warm, body }, randomFrom(`${name} ${seed}`));
}
