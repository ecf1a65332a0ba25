import { CARD, DISPLAY, fitted, type Ink, SANS } from "@/components/wrapped/card-canvas";
import type { CardArt } from "@/components/wrapped/story-cards";

type Frame = { ink: Ink; top: number };

const LEFT = CARD.margin;
const WIDTH = CARD.width - 2 * CARD.margin;
const BOTTOM = CARD.height - 260; // above the signature

/** What stands below a card's words, in the room that they leave. */
export function drawArt(context: CanvasRenderingContext2D, art: CardArt, frame: Frame) {
  switch (art.is) {
    case "none":
      return;
    case "list":
      return drawList(context, art.entries, frame);
    case "bars":
      return drawBars(context, art.bars, frame);
    case "months":
      return drawMonths(context, art.amounts, frame);
    case "heat":
      return drawHeat(context, art.cells, frame);
    case "facts":
      return drawFacts(context, art.facts, frame);
  }
}

function drawList(
  context: CanvasRenderingContext2D,
  entries: { name: string; value: string }[],
  { ink, top }: Frame,
) {
  const step = Math.min(220, (BOTTOM - top) / entries.length);
  for (const [place, { name, value }] of entries.entries()) {
    const y = top + place * step + 90;
    context.fillStyle = ink.accent;
    context.font = `800 92px ${DISPLAY}`;
    context.fillText(String(place + 1), LEFT, y + 12);
    context.fillStyle = ink.ink;
    context.font = `650 46px ${SANS}`;
    context.fillText(fitted(context, name, WIDTH - 110), LEFT + 110, y - 20);
    context.fillStyle = ink.muted;
    context.font = `450 34px ${SANS}`;
    context.fillText(value, LEFT + 110, y + 28);
  }
}

function drawBars(
  context: CanvasRenderingContext2D,
  bars: { name: string; part: number; value: string }[],
  { ink, top }: Frame,
) {
  const step = Math.min(200, (BOTTOM - top) / bars.length);
  for (const [place, { name, part, value }] of bars.entries()) {
    const y = top + place * step + 62;
    context.fillStyle = ink.ink;
    context.font = `600 42px ${SANS}`;
    context.fillText(name, LEFT, y);
    context.textAlign = "right";
    context.fillStyle = ink.muted;
    context.fillText(value, LEFT + WIDTH, y);
    context.textAlign = "left";
    context.globalAlpha = 0.16;
    bar(context, { x: LEFT, y: y + 24, width: WIDTH, height: 40, colour: ink.ink });
    context.globalAlpha = 1 - place * 0.13;
    bar(context, {
      x: LEFT,
      y: y + 24,
      width: Math.max(40, WIDTH * part),
      height: 40,
      colour: ink.accent,
    });
    context.globalAlpha = 1;
  }
}

const MONTHS = "JFMAMJJASOND";

function drawMonths(context: CanvasRenderingContext2D, amounts: number[], { ink, top }: Frame) {
  const most = Math.max(...amounts, 1);
  const step = WIDTH / 12;
  const base = BOTTOM - 70;
  const tallest = Math.min(560, base - top - 40);
  context.textAlign = "center";
  for (const [month, amount] of amounts.entries()) {
    const height = Math.max(10, tallest * (amount / most));
    context.globalAlpha = amount > 0 ? 1 : 0.28;
    bar(context, {
      ...{ x: LEFT + month * step + 8, y: base - height, width: step - 16, height },
      colour: amount === most ? ink.accent : ink.ink,
    });
    context.globalAlpha = 1;
    context.fillStyle = ink.muted;
    context.font = `550 34px ${SANS}`;
    context.fillText(MONTHS[month], LEFT + (month + 0.5) * step, base + 56);
  }
  context.textAlign = "left";
}

function drawHeat(context: CanvasRenderingContext2D, cells: number[][], { ink, top }: Frame) {
  const most = Math.max(...cells.flat(), 1e-9);
  const step = WIDTH / 7;
  const tall = Math.min(40, (BOTTOM - top - 60) / 24);
  for (const [day, hours] of cells.entries()) {
    for (const [hour, amount] of hours.entries()) {
      context.globalAlpha = amount > 0 ? 0.22 + 0.78 * (amount / most) : 0.1;
      bar(context, {
        ...{ x: LEFT + day * step + 5, y: top + 20 + hour * tall, width: step - 10 },
        ...{ height: tall - 7, colour: amount > 0 ? ink.accent : ink.ink },
      });
    }
    context.globalAlpha = 1;
    context.fillStyle = ink.muted;
    context.font = `550 34px ${SANS}`;
    context.textAlign = "center";
    context.fillText("MTWTFSS"[day], LEFT + (day + 0.5) * step, top + 20 + 24 * tall + 42);
  }
  context.textAlign = "left";
}

function drawFacts(
  context: CanvasRenderingContext2D,
  facts: { name: string; value: string }[],
  { ink, top }: Frame,
) {
  const height = Math.min(170, (BOTTOM - top) / facts.length);
  for (const [place, { name, value }] of facts.entries()) {
    const y = top + place * height;
    context.globalAlpha = 0.3;
    bar(context, { x: LEFT, y, width: WIDTH, height: 3, colour: ink.accent });
    context.globalAlpha = 1;
    context.fillStyle = ink.muted;
    context.font = `450 34px ${SANS}`;
    context.fillText(name, LEFT, y + 56);
    context.fillStyle = ink.ink;
    context.font = `700 52px ${DISPLAY}`;
    context.fillText(fitted(context, value, WIDTH), LEFT, y + 118);
  }
}

type Box = { x: number; y: number; width: number; height: number; colour: string };

function bar(context: CanvasRenderingContext2D, { x, y, width, height, colour }: Box) {
  context.fillStyle = colour;
  context.beginPath();
  context.roundRect(x, y, width, height, Math.min(10, height / 2));
  context.fill();
}
