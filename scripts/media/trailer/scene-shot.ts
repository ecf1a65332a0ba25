import { airborne } from "./air";
import { filmed } from "./camera";
import { cueIn, type Moment } from "./cards";
import { easeBack, easeIn, easeOut, progress } from "./easing";
import { filled, flooded, type Paint, stageHeight, stageWidth } from "./paint";
import type { Production } from "./production";
import { type Cue, spoken } from "./speech";
import { framesPerSecond, type Shot } from "./timeline";
import type { SetText } from "./typesetting";

type Scene = Extract<Shot, { kind: "scene" }>;

/** One of the three scenes: its layers under a moving camera, the air, the light and the beat line. */
export function sceneShot(production: Production, scene: Scene, moment: Moment): Paint[] {
  const { colours, style, scenes, timeline } = production;
  const drawn = scenes[scene.beat];
  if (drawn === undefined) return [];
  const { now, frame, length } = moment;
  const share = progress(now, 0, length + 10);
  const layers = filmed(drawn.layers, scene.camera, share).map((layer, index) =>
    style.pops ? popped(layer, drawn.layers[index]?.depth ?? 0, now) : layer,
  );
  const view = [
    flooded(drawn.ground),
    ...layers,
    ...airborne(scene.air, frame / framesPerSecond, colours),
    ...lamplight(production, moment),
  ];
  if (timeline.silent)
    return [flooded(colours.black), { kind: "within", area: mask, paints: view }];
  return [...view, ...line(production, scene, moment)];
}

/** Silent cameras showed the world through a round mask. */
const mask = { shape: "circle", x: 480, y: 270, radius: 450 } as const;

/** Near layers jump up from below when the shot begins. */
function popped(layer: Paint, depth: number, now: number): Paint {
  if (layer.kind !== "picture" || depth < 0.3) return layer;
  const arrived = easeBack(progress(now, 1 + depth * 6, 13 + depth * 6));
  return { ...layer, y: layer.y + (1 - arrived) * stageHeight * 0.55 };
}

/** A cone of light that swings slowly across noir streets and stages. */
function lamplight({ timeline, film, colours }: Production, { now, length }: Moment): Paint[] {
  if (timeline.mood !== "noir" && film.art.layout !== "spotlight") return [];
  const foot = 200 + 560 * progress(now, 0, length);
  const points: [number, number][] = [
    [470, -20],
    [490, -20],
    [foot + 190, stageHeight],
    [foot - 190, stageHeight],
  ];
  return [filled({ shape: "polygon", points }, colours.light, 0.1)];
}

function line(production: Production, { beat, speech }: Scene, { now, length }: Moment): Paint[] {
  if (speech === null) return [];
  const start = Math.round(length * 0.12) + 3;
  const text = production.texts[`beat ${beat}`];
  const cue = cueIn(production, now, { start, end: length - 3 });
  const labelled = speech === "bounce" || speech === "tape";
  return [...(labelled ? [] : [panel(production, text, cue)]), ...spoken(text, speech, cue)];
}

/** A dark strip with a slanted edge that rises behind a line without a label of its own. */
function panel({ colours }: Production, { lines, size }: SetText, { now, start, end }: Cue): Paint {
  const up =
    easeOut(progress(now, start - 6, start + 8)) * (1 - easeIn(progress(now, end - 8, end)));
  const top = (lines.at(0)?.y ?? stageHeight) - size * 1.25;
  const edge = stageHeight - (stageHeight - top) * up;
  const points: [number, number][] = [
    [0, edge + 12],
    [stageWidth, edge - 12],
    [stageWidth, stageHeight + 20],
    [0, stageHeight + 20],
  ];
  return filled({ shape: "polygon", points }, colours.black, 0.86);
}
