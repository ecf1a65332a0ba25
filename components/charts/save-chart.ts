import { fontFaces } from "@/components/charts/font-faces";
import { fileName, saveFile } from "@/components/charts/save-file";
import { type Caption, standaloneSvg } from "@/components/charts/standalone-svg";

const FAMILIES = ["Bricolage Grotesque Variable", "Instrument Sans Variable"];
const SHARPNESS = 2; // pixels per unit

export async function saveSvg(chart: SVGSVGElement, caption: Caption) {
  const { text } = await drawn(chart, caption);
  saveFile(new Blob([text], { type: "image/svg+xml" }), fileName(caption.title, "svg"));
}

export async function savePng(chart: SVGSVGElement, caption: Caption) {
  const { text, width, height } = await drawn(chart, caption);
  const address = URL.createObjectURL(new Blob([text], { type: "image/svg+xml" }));
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    const canvas = document.createElement("canvas");
    canvas.width = width * SHARPNESS;
    canvas.height = height * SHARPNESS;
    canvas.getContext("2d")?.drawImage(image, 0, 0, canvas.width, canvas.height);
    saveFile(await pngOf(canvas), fileName(caption.title, "png"));
  } finally {
    URL.revokeObjectURL(address);
  }
}

export function pngOf(canvas: HTMLCanvasElement): Promise<Blob> {
  return new Promise((resolve, reject) => {
    canvas.toBlob(
      (blob) =>
        blob ? resolve(blob) : reject(new Error("The browser could not write the picture.")),
      "image/png",
    );
  });
}

async function drawn(chart: SVGSVGElement, caption: Caption) {
  const picture = standaloneSvg(chart, caption, await fontFaces(FAMILIES));
  const of = (name: string) => Number(picture.getAttribute(name));
  return {
    text: new XMLSerializer().serializeToString(picture),
    width: of("width"),
    height: of("height"),
  };
}
