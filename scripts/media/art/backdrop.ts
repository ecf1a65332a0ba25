import type { Film } from "./film";
import { drawPicture, svgOf } from "./picture";
import { fontsOf } from "./poster";
import { paper, sheetHtml } from "./sheet";

export const backdropSize = { width: 1280, height: 720 };

const { width, height } = backdropSize;

/** Art alone, dark and calm on the left where the interface sets its text. */
export function backdropHtml(film: Film): string {
  const picture = drawPicture(film, {
    width,
    height,
    focus: { x: width * 0.7, y: height * 0.48, size: height * 0.84 },
    schemes: ["night", "dusk"],
    salt: "backdrop",
  });
  const [dark] = film.art.palette;
  const calm = `linear-gradient(90deg,${dark} 12%,${dark}e6 30%,${dark}66 46%,${dark}00 60%)`;
  return sheetHtml({
    ...backdropSize,
    ground: picture.ground,
    families: fontsOf(film, picture.layers),
    body: [
      svgOf(picture, backdropSize),
      `<div style="position:absolute;inset:0;background:${calm}"></div>`,
      paper(width, height),
    ].join("\n"),
  });
}
