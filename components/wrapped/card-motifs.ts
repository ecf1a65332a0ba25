import { CARD, type Ink } from "@/components/wrapped/card-canvas";
import type { Motif, StoryCard } from "@/components/wrapped/story-cards";

const MOODS: Record<StoryCard["mood"], { deep: string; accent: string }> = {
  curtain: { deep: "#4a1a16", accent: "#f0bd5a" },
  sea: { deep: "#0f3a3b", accent: "#8fd6c9" },
  plum: { deep: "#35204a", accent: "#cbb4f5" },
  moss: { deep: "#2b3413", accent: "#c7dc84" },
  ember: { deep: "#54250f", accent: "#ffa583" },
};

export function inkOf(mood: StoryCard["mood"]): Ink {
  return { ground: "#0e0b09", ink: "#f7f0e4", muted: "#d9ccb8", ...MOODS[mood] };
}

/** The ground of a card: the room's darkness with light of one colour in it, and one drawing of the cinema. */
export function drawGround(context: CanvasRenderingContext2D, ink: Ink, motif: Motif) {
  const { width, height } = CARD;
  context.fillStyle = ink.ground;
  context.fillRect(0, 0, width, height);
  const glow = context.createRadialGradient(
    width / 2,
    height * 0.24,
    60,
    width / 2,
    height * 0.3,
    height * 0.78,
  );
  glow.addColorStop(0, ink.deep);
  glow.addColorStop(1, ink.ground);
  context.fillStyle = glow;
  context.fillRect(0, 0, width, height);
  context.save();
  context.fillStyle = ink.accent;
  context.strokeStyle = ink.accent;
  MOTIFS[motif](context);
  context.restore();
}

const MOTIFS: Record<Motif, (context: CanvasRenderingContext2D) => void> = {
  burst,
  beam,
  strip,
  arcs,
  dots,
};

const BOW = 350; // radius; the signature stands in it

/** Rays from below, as behind a marquee, and a bow of bulbs. */
function burst(context: CanvasRenderingContext2D) {
  const { width, height } = CARD;
  const centre = { x: width / 2, y: height * 1.04 };
  context.globalAlpha = 0.07;
  for (let ray = 0; ray < 15; ray++) {
    const turn = Math.PI * (1 + (ray + 0.25) / 15);
    context.beginPath();
    context.moveTo(centre.x, centre.y);
    context.arc(centre.x, centre.y, height * 1.3, turn, turn + Math.PI / 30);
    context.fill();
  }
  for (let bulb = 0; bulb <= 18; bulb++) {
    const turn = Math.PI * (1 + bulb / 18);
    context.globalAlpha = bulb % 2 === 0 ? 0.95 : 0.4;
    disc(context, {
      x: centre.x + BOW * Math.cos(turn),
      y: centre.y + BOW * Math.sin(turn),
      r: 13,
    });
  }
}

/** The light of a projector. */
function beam(context: CanvasRenderingContext2D) {
  const { width, height } = CARD;
  for (const [alpha, spread] of [
    [0.05, 1],
    [0.05, 0.72],
    [0.06, 0.45],
  ]) {
    context.globalAlpha = alpha;
    context.beginPath();
    context.moveTo(width + 40, height * 0.06);
    context.lineTo(-80, height * (0.55 - 0.3 * spread));
    context.lineTo(-80, height * (0.55 + 0.34 * spread));
    context.closePath();
    context.fill();
  }
}

/** The edges of a film strip. */
function strip(context: CanvasRenderingContext2D) {
  const { width, height } = CARD;
  context.globalAlpha = 0.2;
  for (let y = 18; y < height; y += 92)
    for (const x of [22, width - 58]) {
      context.beginPath();
      context.roundRect(x, y, 36, 54, 9);
      context.fill();
    }
}

/** Rows of seats, as arcs. */
function arcs(context: CanvasRenderingContext2D) {
  const { width, height } = CARD;
  context.lineWidth = 16;
  for (let row = 0; row < 8; row++) {
    context.globalAlpha = 0.17 - row * 0.018;
    context.beginPath();
    context.arc(width / 2, height + 120, 240 + row * 96, Math.PI, 2 * Math.PI);
    context.stroke();
  }
}

/** A screen of dots that swells towards a corner. */
function dots(context: CanvasRenderingContext2D) {
  const { width, height } = CARD;
  context.globalAlpha = 0.16;
  for (let y = 0; y < 9; y++)
    for (let x = 0; x < 9; x++) {
      const r = Math.max(0, 22 - 3.1 * (x + y) * 0.72);
      disc(context, { x: width - 40 - x * 62, y: height - 40 - y * 62, r });
    }
}

function disc(context: CanvasRenderingContext2D, { x, y, r }: { x: number; y: number; r: number }) {
  context.beginPath();
  context.arc(x, y, r, 0, 2 * Math.PI);
  context.fill();
}
