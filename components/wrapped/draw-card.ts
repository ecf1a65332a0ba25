import { drawArt } from "@/components/wrapped/card-art";
import { CARD, DISPLAY, SANS, write } from "@/components/wrapped/card-canvas";
import { drawGround, inkOf } from "@/components/wrapped/card-motifs";
import type { StoryCard } from "@/components/wrapped/story-cards";

const LEFT = CARD.margin;
const WIDTH = CARD.width - 2 * CARD.margin;

/** Draws a card as it is shown and as it is saved: there is one drawing, so both are the same. */
export function drawCard(canvas: HTMLCanvasElement, card: StoryCard, scale = 1) {
  const context = canvas.getContext("2d");
  if (!context) return;
  canvas.width = CARD.width * scale;
  canvas.height = CARD.height * scale;
  context.scale(scale, scale);
  const ink = inkOf(card.mood);
  drawGround(context, ink, card.motif);
  context.textBaseline = "alphabetic";
  const isCover = card.art.is === "none" && !card.isHuge;
  const start = isCover ? 560 : card.art.is === "none" ? 620 : 250;
  context.letterSpacing = "2px";
  write(context, card.kicker, {
    ...{ x: LEFT, y: start, width: WIDTH, mostLines: 1, size: 46, smallest: 30 },
    ...{ font: SANS, weight: 550, colour: ink.accent },
  });
  context.letterSpacing = "-2px";
  const size = card.isHuge ? 380 : isCover ? 190 : 128;
  let y = write(context, card.headline, {
    ...{
      x: LEFT,
      y: start + size * 0.95 + 20,
      width: WIDTH,
      mostLines: card.isHuge ? 1 : 4,
      size,
      smallest: 64,
    },
    ...{ font: DISPLAY, weight: 800, colour: ink.ink },
  });
  context.letterSpacing = "0px";
  if (card.line)
    y = write(context, card.line, {
      ...{ x: LEFT, y: y + 92, width: WIDTH, mostLines: 3, size: 50, smallest: 36 },
      ...{ font: SANS, weight: 450, colour: ink.muted },
    });
  drawArt(context, card.art, { ink, top: y + 100 });
  sign(context, { accent: ink.accent, isInBow: card.motif === "burst" });
}

type Signature = { accent: string; isInBow: boolean };

function sign(context: CanvasRenderingContext2D, { accent, isInBow }: Signature) {
  context.fillStyle = accent;
  context.textAlign = isInBow ? "center" : "left";
  context.font = `800 40px ${DISPLAY}`;
  context.letterSpacing = "9px";
  context.fillText("MATINEE", isInBow ? CARD.width / 2 : LEFT, CARD.height - 108);
  context.letterSpacing = "0px";
  context.textAlign = "left";
}
