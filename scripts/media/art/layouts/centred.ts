import { circle, faded, rect } from "../svg";
import { type Composition, evenly, placeMotif, type Stage, unitOf } from "./stage";

type Backing = "none" | "disc" | "block" | "frame" | "sun";

/** One big motif on a quiet ground. */
export function centred(stage: Stage): Composition {
  const { scheme, random, focus, motif, seed } = stage;
  const backing = random.pick<Backing>(["none", "disc", "block", "frame", "sun"]);
  const onDisc = { ...scheme, ground: scheme.second, second: scheme.ground };
  const shapes = placeMotif(motif, {
    at: [focus.x, focus.y],
    size: focus.size * (backing === "disc" ? 0.82 : 1.02),
    turn: random.pick([0, 0, -5, 5]),
    flip: random.chance(0.5),
    scheme: backing === "disc" ? onDisc : scheme,
    seed,
  });
  return {
    ground: scheme.ground,
    layers: [{ depth: 0.1, svg: backingShape(backing, stage) }, ...shapes],
    behind: evenly(scheme.ground),
  };
}

function backingShape(backing: Backing, stage: Stage) {
  const { width, height, scheme, focus } = stage;
  const unit = unitOf(stage);
  switch (backing) {
    case "none":
      return "";
    case "disc":
      return circle([focus.x, focus.y], focus.size * 0.54, scheme.second);
    case "sun":
      return circle(
        [focus.x + focus.size * 0.3, focus.y - focus.size * 0.3],
        focus.size * 0.22,
        scheme.accent,
      );
    case "block": {
      const floor = focus.y + focus.size * 0.3;
      return faded(
        rect([-unit, floor, width + 2 * unit, height + unit - floor], scheme.shade),
        0.3,
      );
    }
    case "frame": {
      const gap = unit * 0.04;
      const bar = unit * 0.012;
      return (
        rect([gap, gap, width - 2 * gap, height - 2 * gap], scheme.accent) +
        rect(
          [gap + bar, gap + bar, width - 2 * (gap + bar), height - 2 * (gap + bar)],
          scheme.ground,
        )
      );
    }
  }
}
