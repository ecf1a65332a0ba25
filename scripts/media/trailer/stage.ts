import type { Area, Paint, StagePlan } from "./paint";

// This file runs inside the browser page: it is loaded as a plain script with its types removed.

type Stage = {
  prepare(plan: StagePlan): Promise<void>;
  measure(font: string, texts: string[]): number[][];
  paint(framesAsJson: string): Promise<string>;
  storyboard(shots: Paint[][], columns: number): Promise<string>;
};

declare global {
  interface Uint8Array {
    toBase64(): string; // in Chromium since version 140
  }
  var matineeStage: Stage;
}

const unitsWide = 960;
const unitsHigh = 540;
type Bitmap = { canvas: OffscreenCanvas; x: number; y: number; pixelsPerUnit: number };

const pictures = new Map<string, Bitmap>();
let canvas = new OffscreenCanvas(unitsWide, unitsHigh);
let scale = 1;

globalThis.matineeStage = {
  async prepare(plan) {
    scale = plan.scale;
    canvas = new OffscreenCanvas(unitsWide * scale, unitsHigh * scale);
    pictures.clear();
    await Promise.all(plan.fonts.map((font) => document.fonts.load(font, "Aaß")));
    for (const { name, svg } of plan.pictures) {
      // a little larger than shown, because the camera mostly moves in
      pictures.set(name, cropped(await rasterised(svg, scale * 1.15)));
    }
  },

  /** For each text the widths of its first 0, 1, 2, … letters, kerning included. */
  measure(font, texts) {
    const pen = penOf(canvas);
    pen.font = font;
    return texts.map((text) => {
      const letters = [...text];
      const widths = letters.map(
        (_, count) => pen.measureText(letters.slice(0, count).join("")).width,
      );
      return [...widths, pen.measureText(text).width];
    });
  },

  async paint(framesAsJson) {
    const frames: Paint[][] = JSON.parse(framesAsJson);
    const encoded: string[] = [];
    for (const frame of frames) {
      paintFrame(penOf(canvas), frame, scale);
      narrowRange(penOf(canvas));
      encoded.push(await base64(canvas, 0.93));
    }
    return encoded.join(",");
  },

  async storyboard(shots, columns) {
    const [width, height] = [160, 90];
    const sheet = new OffscreenCanvas(columns * width, Math.ceil(shots.length / columns) * height);
    const pen = penOf(sheet);
    for (const [index, shot] of shots.entries()) {
      paintFrame(penOf(canvas), shot, scale);
      pen.imageSmoothingQuality = "high";
      pen.drawImage(
        canvas,
        (index % columns) * width,
        Math.floor(index / columns) * height,
        width,
        height,
      );
    }
    return base64(sheet, 0.55);
  },
};

function penOf(surface: OffscreenCanvas) {
  const pen = surface.getContext("2d", { alpha: surface !== canvas });
  if (pen === null) throw new Error("This browser has no 2D canvas.");
  return pen;
}

async function rasterised(svg: string, pixelsPerUnit: number): Promise<Bitmap> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const bitmap = new OffscreenCanvas(
    Math.round(unitsWide * pixelsPerUnit),
    Math.round(unitsHigh * pixelsPerUnit),
  );
  bitmap.getContext("2d")?.drawImage(image, 0, 0, bitmap.width, bitmap.height);
  return { canvas: bitmap, x: 0, y: 0, pixelsPerUnit };
}

/** Without its transparent margins: painting costs by the pixel. */
function cropped(bitmap: Bitmap): Bitmap {
  const { canvas: whole, pixelsPerUnit } = bitmap;
  const alpha = whole.getContext("2d")?.getImageData(0, 0, whole.width, whole.height).data;
  if (alpha === undefined) return bitmap;
  let [left, top, right, bottom] = [whole.width, whole.height, 0, 0];
  for (let pixel = 0; pixel < alpha.length / 4; pixel++) {
    if (alpha[pixel * 4 + 3] === 0) continue;
    const [x, y] = [pixel % whole.width, Math.floor(pixel / whole.width)];
    [left, right] = [Math.min(left, x), Math.max(right, x + 1)];
    [top, bottom] = [Math.min(top, y), Math.max(bottom, y + 1)];
  }
  const part = new OffscreenCanvas(Math.max(1, right - left), Math.max(1, bottom - top));
  part.getContext("2d")?.drawImage(whole, -left, -top);
  return { canvas: part, x: left / pixelsPerUnit, y: top / pixelsPerUnit, pixelsPerUnit };
}

async function base64(surface: OffscreenCanvas, quality: number) {
  const blob = await surface.convertToBlob({ type: "image/jpeg", quality });
  return new Uint8Array(await blob.arrayBuffer()).toBase64();
}

/** Black becomes 16 and white 235, as video wants it: mixes every colour with 14 % of a middle grey. */
function narrowRange(pen: OffscreenCanvasRenderingContext2D) {
  pen.globalAlpha = 36 / 255;
  pen.fillStyle = "rgb(113 113 113)";
  pen.fillRect(0, 0, unitsWide, unitsHigh);
}

type Pen = OffscreenCanvasRenderingContext2D;

function paintFrame(pen: Pen, frame: Paint[], unit: number) {
  pen.setTransform(unit, 0, 0, unit, 0, 0);
  pen.globalAlpha = 1;
  pen.textAlign = "center";
  pen.textBaseline = "alphabetic";
  for (const paint of frame) paintOne(pen, paint);
}

function paintOne(pen: Pen, paint: Paint) {
  pen.save();
  switch (paint.kind) {
    case "area":
      pen.globalAlpha = paint.alpha;
      pen.fillStyle = paint.colour;
      outline(pen, paint.area);
      pen.fill();
      break;
    case "picture":
      paintPicture(pen, paint);
      break;
    case "text":
      pen.globalAlpha = paint.alpha;
      pen.translate(paint.x, paint.y);
      pen.rotate(paint.turn);
      pen.scale(paint.scale, paint.scale);
      pen.font = paint.font;
      pen.letterSpacing = `${paint.spacing}px`;
      pen.fillStyle = paint.colour;
      pen.fillText(paint.text, 0, 0);
      break;
    case "within":
      outline(pen, paint.area);
      pen.clip();
      for (const inner of paint.paints) paintOne(pen, inner);
      break;
    case "moved":
      pen.translate(paint.x, paint.y);
      for (const inner of paint.paints) paintOne(pen, inner);
      break;
  }
  pen.restore();
}

function paintPicture(pen: Pen, paint: Extract<Paint, { kind: "picture" }>) {
  const bitmap = pictures.get(paint.name);
  if (bitmap === undefined) throw new Error(`No picture is called ${paint.name}.`);
  pen.globalAlpha = paint.alpha;
  pen.translate(unitsWide / 2 + paint.x, unitsHigh / 2 + paint.y);
  pen.rotate(paint.turn);
  pen.scale(paint.scale, paint.scale);
  const { canvas: part, x, y, pixelsPerUnit } = bitmap;
  pen.drawImage(
    part,
    x - unitsWide / 2,
    y - unitsHigh / 2,
    part.width / pixelsPerUnit,
    part.height / pixelsPerUnit,
  );
}

function outline(pen: Pen, area: Area) {
  pen.beginPath();
  switch (area.shape) {
    case "circle":
      pen.arc(area.x, area.y, Math.max(0, area.radius), 0, Math.PI * 2);
      break;
    case "polygon":
      for (const [x, y] of area.points) pen.lineTo(x, y);
      pen.closePath();
      break;
  }
}
