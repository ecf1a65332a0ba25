/** Everything is placed on a stage of 960 by 540 units, whatever the size in pixels. */
export const stageWidth = 960;
export const stageHeight = 540;

/** A clip or a filled area. */
export type Area =
  | { shape: "circle"; x: number; y: number; radius: number }
  | { shape: "polygon"; points: [number, number][] };

/** One step of painting a frame. Text and pictures turn and scale about their own middle. */
export type Paint =
  | { kind: "area"; area: Area; colour: string; alpha: number }
  | {
      kind: "picture";
      name: string;
      x: number;
      y: number;
      scale: number;
      turn: number;
      alpha: number;
    }
  | {
      kind: "text";
      text: string;
      font: string;
      spacing: number; // pixels between letters
      colour: string;
      x: number;
      y: number;
      scale: number;
      turn: number;
      alpha: number;
    }
  | { kind: "within"; area: Area; paints: Paint[] }
  | { kind: "moved"; x: number; y: number; paints: Paint[] };

/** What the painter is told once per film: the pictures to rasterise and the pixels per unit. */
export type StagePlan = {
  scale: number;
  fonts: string[];
  pictures: { name: string; svg: string }[];
};

export function box(x: number, y: number, width: number, height: number): Area {
  return {
    shape: "polygon",
    points: [
      [x, y],
      [x + width, y],
      [x + width, y + height],
      [x, y + height],
    ],
  };
}

export function filled(area: Area, colour: string, alpha = 1): Paint {
  return { kind: "area", area, colour, alpha };
}

/** The whole stage in one colour. */
export function flooded(colour: string, alpha = 1): Paint {
  return filled(box(0, 0, stageWidth, stageHeight), colour, alpha);
}

export function picture(
  name: string,
  place: Partial<Extract<Paint, { kind: "picture" }>> = {},
): Paint {
  return { kind: "picture", name, x: 0, y: 0, scale: 1, turn: 0, alpha: 1, ...place };
}
