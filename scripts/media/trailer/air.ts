import { type Random, randomFrom } from "../art/random";
import type { Air } from "./mood";
import { box, filled, type Paint, stageHeight, stageWidth } from "./paint";

type Speck = { x: number; y: number; size: number; speed: number; phase: number };

/** What floats between camera and scene; `seconds` is the time since the trailer began. */
export function airborne(
  air: Air,
  seconds: number,
  colours: { light: string; warm: string; accent: string },
) {
  switch (air) {
    case "none":
      return [];
    case "dust":
      return specks("dust", 10).map((speck) =>
        dot(drifting(speck, seconds, 14, -9), colours.light, 0.3),
      );
    case "embers":
      return specks("embers", 13).map((speck) =>
        dot(drifting(speck, seconds, 26, -75), colours.warm, 0.75),
      );
    case "stars":
      return specks("stars", 15).map((speck) =>
        dot(drifting(speck, seconds, -22, 0), colours.light, 0.7),
      );
    case "confetti":
      return specks("confetti", 13).map((speck, index) => chip(speck, seconds, index, colours));
    case "rain":
      return specks("rain", 13).map((speck) => drop(speck, seconds, colours.light));
    case "fog":
      return fog(seconds, colours.light);
  }
}

const clouds = new Map<string, Speck[]>();

function specks(name: string, count: number): Speck[] {
  const known = clouds.get(name);
  if (known !== undefined) return known;
  const random: Random = randomFrom(name);
  const fresh = Array.from({ length: count }, () => ({
    x: random.between(0, stageWidth),
    y: random.between(0, stageHeight),
    size: random.between(1.2, 3.4),
    speed: random.between(0.5, 1.5),
    phase: random.between(0, 6.28),
  }));
  clouds.set(name, fresh);
  return fresh;
}

const wrapped = (value: number, size: number) => ((value % size) + size) % size;

function drifting(speck: Speck, seconds: number, right: number, down: number): Speck {
  const swing = Math.sin(seconds * speck.speed + speck.phase) * 14;
  return {
    ...speck,
    x: wrapped(speck.x + right * speck.speed * seconds + swing, stageWidth),
    y: wrapped(speck.y + down * speck.speed * seconds, stageHeight),
  };
}

function dot({ x, y, size }: Speck, colour: string, alpha: number): Paint {
  return filled({ shape: "circle", x, y, radius: size }, colour, alpha);
}

function chip(
  speck: Speck,
  seconds: number,
  index: number,
  colours: { light: string; warm: string; accent: string },
) {
  const { x, y, size } = drifting(speck, seconds, 10, 90);
  const turned = Math.cos(seconds * 4 * speck.speed + speck.phase) * size * 2.4;
  const colour = [colours.warm, colours.light, colours.accent][index % 3] ?? colours.warm;
  return filled(box(x - turned, y - size, turned * 2, size * 2), colour, 0.9);
}

function drop(speck: Speck, seconds: number, colour: string): Paint {
  const length = 26 * speck.speed;
  const y = wrapped(speck.y + 620 * speck.speed * seconds, stageHeight + 80) - 40;
  const x = wrapped(speck.x - 150 * speck.speed * seconds, stageWidth + 40) - 20;
  const points: [number, number][] = [
    [x, y],
    [x + 1.6, y],
    [x + 1.6 - length * 0.24, y + length],
    [x - length * 0.24, y + length],
  ];
  return filled({ shape: "polygon", points }, colour, 0.28);
}

/** Wide flat banks that drift low over the ground. */
function fog(seconds: number, colour: string): Paint[] {
  return [0, 1, 2].map((bank) => {
    const x = 480 + (bank - 1) * 330 + Math.sin(seconds * 0.3 + bank * 2.4) * 110;
    const y = 800 + bank * 24 + Math.cos(seconds * 0.25 + bank) * 16;
    return filled({ shape: "circle", x, y, radius: 430 }, colour, 0.09);
  });
}
