import { mix } from "../colour";
import { circle, path, rect, short } from "../svg";
import { type Composition, clipped, evenly, placeMotif, type Stage } from "./stage";

/** The motif seen through an opening in a wall. */
export function opening(stage: Stage): Composition {
  const { scheme, random, focus, motif, second, seed } = stage;
  const frame = random.pick(["arch", "porthole", "pane", "keyhole"]);
  const sky = random.pick([scheme.accent, scheme.second]);
  const inside = {
    ...scheme,
    ground: sky,
    accent: sky === scheme.accent ? scheme.second : scheme.accent,
    second: sky === scheme.second ? scheme.accent : scheme.second,
  };
  const half = focus.size * (frame === "keyhole" ? 0.4 : 0.47);
  const shape = openingPath(frame, [focus.x, focus.y], half);
  const rim = openingPath(frame, [focus.x, focus.y], half * 1.07);
  const low = focus.y + half * 0.42;
  const view = [
    rect([focus.x - half * 2, focus.y - half * 3, half * 4, half * 6], sky),
    circle([focus.x + half * 0.3, focus.y - half * 0.3], half * 0.42, mix(sky, scheme.ink, 0.14)),
    rect([focus.x - half * 2, low, half * 4, half * 3], mix(sky, scheme.ground, 0.35)),
  ].join("");
  const shapes = placeMotif(motif, {
    at: [focus.x, focus.y + half * 0.12],
    size: half * 1.85,
    flip: random.chance(0.5),
    scheme: inside,
    seed,
  });
  const id = `view-${short(half)}-${seed.replaceAll(/[^a-z0-9]/gi, "-")}`;
  const bars =
    frame === "pane"
      ? rect([focus.x - half * 0.025, focus.y - half * 1.1, half * 0.05, half * 2.2], scheme.ink) +
        rect([focus.x - half * 0.8, focus.y - half * 0.2, half * 1.6, half * 0.05], scheme.ink)
      : "";
  const sill = focus.y + half * 1.1;
  const guest =
    random.chance(0.5) && frame !== "keyhole"
      ? placeMotif(second, {
          at: [focus.x + half * random.pick([-0.62, 0.62]), sill - half * 0.2],
          size: half * 0.52,
          scheme: { ...scheme, ink: scheme.ink },
          seed,
        })
      : [];
  return {
    ground: scheme.ground,
    layers: [
      { depth: 0.1, svg: path(rim, scheme.ink) },
      {
        depth: 0.3,
        svg: clipped(view + shapes.map(({ svg }) => svg).join(""), path(shape, "#000"), id),
      },
      { depth: 0.5, svg: bars },
      {
        depth: 0.6,
        svg:
          frame === "keyhole" || frame === "porthole"
            ? ""
            : rect([focus.x - half, sill - half * 0.02, half * 2, half * 0.1], scheme.ink),
      },
      ...(frame === "porthole" ? [] : guest),
    ],
    behind: evenly(scheme.ground),
  };
}

function openingPath(frame: string, [x, y]: [number, number], half: number) {
  const wide = half * 0.8;
  const [left, right, top, bottom] = [x - wide, x + wide, y - half * 1.08, y + half * 1.08].map(
    short,
  );
  if (frame === "arch")
    return `M${left} ${bottom}V${short(y - half * 0.3)}A${short(wide)} ${short(wide)} 0 0 1 ${right} ${short(y - half * 0.3)}V${bottom}Z`;
  if (frame === "pane") return `M${left} ${top}H${right}V${bottom}H${left}Z`;
  if (frame === "porthole")
    return `M${short(x - half)} ${short(y)}A${short(half)} ${short(half)} 0 1 1 ${short(x + half)} ${short(y)}A${short(half)} ${short(half)} 0 1 1 ${short(x - half)} ${short(y)}Z`;
  const bow = half * 0.86;
  return `M${short(x - bow * 0.5)} ${short(y + half * 0.35)}A${short(bow)} ${short(bow)} 0 1 1 ${short(x + bow * 0.5)} ${short(y + half * 0.35)}L${short(x + bow)} ${short(y + half * 1.35)}H${short(x - bow)}Z`;
}
