import { randomFrom } from "../art/random";
import { endCard, intertitle, type Moment, presentsCard } from "./cards";
import { easeOut, progress } from "./easing";
import { entered } from "./entry";
import { box, filled, flooded, type Paint, stageHeight, stageWidth } from "./paint";
import type { Production } from "./production";
import { sceneShot } from "./scene-shot";
import { type Shot, shotAt } from "./timeline";
import { taglineShot, titleShot } from "./title-shot";

/** What has to be painted for one frame of a trailer, back to front. */
export function drawFrame(production: Production, wanted: number): Paint[] {
  const { timeline, colours } = production;
  const shot = shotAt(timeline, wanted);
  const frame = held(production, shot, wanted);
  const index = timeline.shots.indexOf(shot);
  const previous = timeline.shots[index - 1];
  const share = progress(frame + 1, shot.start, shot.start + shot.entryFrames);
  const picture = entered(shot.entry, {
    before: previous === undefined ? [flooded("#000000")] : drawShot(production, previous, frame),
    after: drawShot(production, shot, frame),
    share,
    dark: colours.black,
    light: colours.light,
    seed: index + timeline.frames,
  });
  return [...picture, ...flicker(production, frame), ...letterbox(production, frame)];
}

/** Cartoons and silent films move “on twos”: each drawing stays for two frames, counted from the cut. */
function held({ timeline, style }: Production, shot: Shot, frame: number) {
  return timeline.silent || style.pops ? frame - ((frame - shot.start) % 2) : frame;
}

function drawShot(production: Production, shot: Shot, frame: number): Paint[] {
  const moment: Moment = { shot, frame, now: frame - shot.start, length: shot.end - shot.start };
  switch (shot.kind) {
    case "presents":
      return presentsCard(production, moment);
    case "scene":
      return sceneShot(production, shot, moment);
    case "card":
      return intertitle(production, shot.beat, moment);
    case "title":
      return titleShot(production, shot, moment);
    case "tagline":
      return taglineShot(production, moment);
    case "end":
      return endCard(production, moment);
  }
}

/** The unsteady lamp: silent films waver, dark ones falter now and then. */
function flicker({ timeline, style, colours }: Production, frame: number): Paint[] {
  const chance = randomFrom(`${timeline.slug} lamp ${frame >> 1}`).next();
  if (chance < 0.12 && style.flicker > 0)
    return [flooded(colours.black, style.flicker * (0.4 + chance * 5))];
  return timeline.silent && chance > 0.93 ? [flooded(colours.black, 0.06)] : [];
}

function letterbox({ style, timeline }: Production, frame: number): Paint[] {
  if (style.bars === 0 || timeline.silent) return [];
  const height = style.bars * easeOut(progress(frame, 0, 30));
  return [
    filled(box(0, 0, stageWidth, height), "#000000"),
    filled(box(0, stageHeight - height, stageWidth, height), "#000000"),
  ];
}
