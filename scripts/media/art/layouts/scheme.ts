import { contrast, mix, type Palette } from "../colour";

/** Which colour of a film's palette plays which part. */
export type Scheme = {
  ground: string;
  ink: string;
  shade: string;
  accent: string;
  second: string;
};

export const schemeNames = ["night", "dusk", "paper", "signal", "sun"] as const;
export type SchemeName = (typeof schemeNames)[number];

export function schemeOf(name: SchemeName, palette: Palette): Scheme {
  const { ground, ink, shade, accent, second } = rawScheme(name, palette);
  return {
    ground,
    ink,
    shade: apart(shade, ground, ink),
    accent: apart(accent, ground, ink),
    second: apart(second, ground, ink),
  };
}

/** The colours of a motif standing on a ground, in the order `drawMotif` reads them. */
export function motifPalette(scheme: Scheme): Palette {
  return [scheme.ground, scheme.shade, scheme.accent, scheme.second, scheme.ink];
}

function rawScheme(name: SchemeName, [dark, deep, accent, warm, light]: Palette): Scheme {
  switch (name) {
    case "night":
      return { ground: dark, ink: light, shade: mix(deep, light, 0.16), accent, second: warm };
    case "dusk":
      return { ground: deep, ink: light, shade: dark, accent, second: warm };
    case "paper":
      return { ground: light, ink: dark, shade: mix(deep, light, 0.22), accent, second: warm };
    case "signal":
      return {
        ground: accent,
        ink: dark,
        shade: mix(accent, dark, 0.45),
        accent: light,
        second: warm,
      };
    case "sun":
      return { ground: warm, ink: dark, shade: mix(warm, deep, 0.7), accent, second: light };
  }
}

/** Moves a colour towards the ink until it can be told from the ground. */
function apart(colour: string, ground: string, ink: string) {
  let moved = colour;
  for (let step = 0; step < 6 && contrast(moved, ground) < 1.5; step += 1) {
    moved = mix(moved, ink, 0.16);
  }
  return moved;
}
