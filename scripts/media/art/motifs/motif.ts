import type { Palette } from "../colour";
import { randomFrom } from "../random";
import type { Drawing, MotifLayer } from "./drawing";
import { sky } from "./sky";
import type { MotifName } from "./vocabulary";

export type { MotifLayer } from "./drawing";

const drawings: Record<string, Drawing> = { ...sky };

/** Draws one motif in a 0 0 1000 1000 box on transparent ground, farthest plane first. */
export function drawMotif(
  name: MotifName,
  { palette, seed }: { palette: Palette; seed: string },
): MotifLayer[] {
  const [cut, shade, accent, warm, body] = palette;
  const draw = drawings[name] ?? sky.moon;
  return draw({ cut, shade, accent, warm, body }, randomFrom(`${name} ${seed}`));
}
