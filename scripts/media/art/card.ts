import { contrast, readableOn } from "./colour";
import type { Film } from "./film";
import { drawPicture, svgOf } from "./picture";
import { fontsOf } from "./poster";
import { randomFrom } from "./random";
import { paper, sheetHtml } from "./sheet";
import { titleBlock } from "./title-block";

export const cardSize = { width: 480, height: 270 };

const { width, height } = cardSize;

/** The thumbnail of a row: motif on one side, title on the other. */
export function cardHtml(film: Film): string {
  const random = randomFrom(`${film.slug} card plan`);
  const titleLeft = random.chance(0.68);
  const picture = drawPicture(film, {
    width,
    height,
    focus: { x: width * (titleLeft ? 0.755 : 0.245), y: height * 0.5, size: height * 0.88 },
    salt: "card",
  });
  const [dark, , accent, warm, light] = film.art.palette;
  const colour =
    random.pick([[accent, warm], [warm], []]).find((one) => contrast(one, picture.ground) > 5) ??
    readableOn(picture.ground, [dark, light]);
  return sheetHtml({
    ...cardSize,
    families: fontsOf(film, picture.layers),
    body: [
      svgOf(picture, cardSize),
      quietSide(picture.ground, titleLeft ? "90deg" : "270deg"),
      titleBlock(film, {
        left: titleLeft ? 26 : width * 0.5,
        top: 26,
        width: width * 0.5 - 26,
        height: height - 52,
        align: titleLeft ? "left" : "right",
        vertical: random.pick(["center", "end", "start"]),
        colour,
        most: 76,
        justified: false,
      }),
      paper(width, height),
    ].join("\n"),
  });
}

function quietSide(ground: string, direction: string) {
  return `<div style="position:absolute;inset:0;background:linear-gradient(${direction},${ground} 46%,${ground}00 62%)"></div>`;
}
