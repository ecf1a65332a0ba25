import type { LayoutName } from "../film";
import { bauhaus } from "./bauhaus";
import { centred } from "./centred";
import { collage } from "./collage";
import { concentric } from "./concentric";
import { grid } from "./grid";
import { horizon } from "./horizon";
import type { SchemeName } from "./scheme";
import { shadow } from "./shadow";
import { split } from "./split";
import { spotlight } from "./spotlight";
import type { Layout } from "./stage";
import { typographic } from "./typographic";
import { opening } from "./window";
import { woodcut } from "./woodcut";

export const layouts: Record<LayoutName, Layout> = {
  bauhaus,
  centred,
  collage,
  concentric,
  grid,
  horizon,
  shadow,
  split,
  spotlight,
  typographic,
  window: opening,
  woodcut,
};

/** Colour schemes that suit a layout; the first is also the calmest. */
export const schemesOf: Record<LayoutName, [SchemeName, ...SchemeName[]]> = {
  bauhaus: ["paper", "paper", "night", "sun", "dusk"],
  centred: ["paper", "night", "signal", "sun", "dusk"],
  collage: ["paper", "sun", "paper", "dusk"],
  concentric: ["night", "paper", "dusk", "signal"],
  grid: ["paper", "night", "sun", "dusk"],
  horizon: ["night", "paper", "dusk", "signal", "sun"],
  shadow: ["night", "dusk"],
  split: ["night", "paper", "dusk", "sun"],
  spotlight: ["night", "dusk", "night"],
  typographic: ["paper", "night", "signal", "dusk", "sun"],
  window: ["night", "paper", "dusk", "signal"],
  woodcut: ["night", "paper", "signal", "dusk"],
};
