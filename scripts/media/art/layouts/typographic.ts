import { faceFor, setIn } from "../lettering";
import { short } from "../svg";
import { type Composition, evenly, placeHalo, placeMotif, type Stage } from "./stage";

/** A letter as large as the picture, cut through by the motif. */
export function typographic(stage: Stage): Composition {
  const { scheme, random, focus, motif, seed, film } = stage;
  const bold = setIn(random.pick(["alfa", "bricolage", "abril", faceFor(film)]));
  const tone = random.pick([scheme.accent, scheme.second]);
  const size = focus.size * 1.36;
  const letter = `<text x="${short(focus.x)}" y="${short(focus.y + size * 0.36)}" text-anchor="middle" fill="${tone}" style="${bold.css.replaceAll('"', "'")};font-size:${short(size)}px">${initialOf(film.title)}</text>`;
  const placing = {
    at: [focus.x + focus.size * random.pick([-0.06, 0.06]), focus.y + focus.size * 0.05] as [
      number,
      number,
    ],
    size: focus.size * 0.74,
    turn: random.pick([-10, 0, 8]),
    flip: random.chance(0.5),
    scheme: {
      ...scheme,
      accent: tone === scheme.accent ? scheme.second : scheme.accent,
      second: tone,
    },
    seed,
  };
  return {
    ground: scheme.ground,
    layers: [
      { depth: 0.15, svg: letter },
      placeHalo(motif, { ...placing, width: focus.size * 0.03 }),
      ...placeMotif(motif, placing),
    ],
    behind: evenly(scheme.ground),
  };
}

function initialOf(title: string) {
  const bare = title.replace(/^(the|a|an|das|der|die|le|la) /i, "");
  return bare.charAt(0).toUpperCase();
}
