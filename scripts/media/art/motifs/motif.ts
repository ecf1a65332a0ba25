import type { Palette } from "../colour";
import { randomFrom } from "../random";
import { animals } from "./animals";
import { buildings } from "./buildings";
import type { Drawing, MotifLayer } from "./drawing";
import { flowers } from "./flowers";
import { machines } from "./machines";
import { monsters } from "./monsters";
import { monuments } from "./monuments";
import { nature } from "./nature";
import { papers } from "./papers";
import { pastimes } from "./pastimes";
import { people } from "./people";
import { sky } from "./sky";
import { stage } from "./stage";
import { street } from "./street";
import { things } from "./things";
import { vehicles } from "./vehicles";
import type { MotifName } from "./vocabulary";
import { weapons } from "./weapons";

export type { MotifLayer } from "./drawing";

const drawings: Record<MotifName, Drawing> = {
  ...animals,
  ...buildings,
  ...flowers,
  ...machines,
  ...monsters,
  ...monuments,
  ...nature,
  ...papers,
  ...pastimes,
  ...people,
  ...sky,
  ...stage,
  ...street,
  ...things,
  ...vehicles,
  ...weapons,
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
