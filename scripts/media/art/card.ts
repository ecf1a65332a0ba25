import { contrast, readableOn } from "./colour";
import type { Film, LayoutName } from "./film";
import { drawPicture, type Picture, svgOf } from "./picture";
import { fontsOf } from "./poster";
import { type Random, randomFrom } from "./random";
import { paper, sheetHtml } from "./sheet";
import { type TitleBox, titleBlock } from "./title-block";

export const cardSize = { width: 480, height: 270 };

const { width, height } = cardSize;

type Plan = {
  focus: Picture["focus"];
  box: Pick<TitleBox, "left" | "top" | "width" | "height" | "align" | "vertical">;
  /** Where the ground covers the artwork: a gradient from the title's side, or a band below. */
  quiet: (ground: string) => string;
};

/** Layouts that fill the picture end at a clean edge; the others may fade into their ground. */
const filling: LayoutName[] = ["bauhaus", "concentric", "grid", "split"];

/** The thumbnail of a row: motif on one side, title on the other, or long words along the foot. */
export function cardHtml(film: Film): string {
  const random = randomFrom(`${film.slug} card plan`);
  const { focus, box, quiet } = planFor(film, random);
  const picture = drawPicture(film, { width, height, focus, salt: "card" });
  const behind = film.art.layout === "horizon" ? picture.behind.bottom : picture.ground;
  return sheetHtml({
    ...cardSize,
    ground: picture.ground,
    families: fontsOf(film, picture.layers),
    body: [
      svgOf(picture, cardSize),
      `<div style="position:absolute;inset:0;background:${quiet(picture.ground)}"></div>`,
      titleBlock(film, {
        ...box,
        colour: titleColour(film, behind, random),
        most: 78,
        justified: false,
      }),
      paper(width, height),
    ].join("\n"),
  });
}

function planFor(film: Film, random: Random): Plan {
  if (film.art.layout === "horizon") return landPlan();
  const longest = Math.max(...film.title.split(" ").map((word) => word.length));
  if (longest >= 9 && film.title.length <= 22) return footPlan();
  const plan = sidePlan(random.chance(0.68), random.pick(["center", "end", "start"]));
  return filling.includes(film.art.layout)
    ? {
        ...plan,
        quiet: (ground) => plan.quiet(ground).replace("46%", "50%").replace("54%", "50.2%"),
      }
    : plan;
}

function footPlan(): Plan {
  return {
    focus: { x: width * 0.5, y: height * 0.355, size: height * 0.66 },
    box: { left: 24, top: 192, width: width - 48, height: 66, align: "center", vertical: "center" },
    quiet: (ground) => `linear-gradient(0deg,${ground} 82px,${ground}00 82.5px)`,
  };
}

/** On a horizon the dark land itself carries the title. */
function landPlan(): Plan {
  return {
    focus: { x: width * 0.5, y: height * 0.33, size: height * 0.84 },
    box: {
      left: 24,
      top: 152,
      width: width - 48,
      height: 100,
      align: "center",
      vertical: "center",
    },
    quiet: () => "none",
  };
}

function sidePlan(titleLeft: boolean, vertical: TitleBox["vertical"]): Plan {
  const side = titleLeft ? "90deg" : "270deg";
  return {
    focus: { x: width * (titleLeft ? 0.765 : 0.235), y: height * 0.5, size: height * 0.84 },
    box: {
      left: titleLeft ? 24 : width - 236,
      top: 26,
      width: 212,
      height: height - 52,
      align: titleLeft ? "left" : "right",
      vertical,
    },
    quiet: (ground) => `linear-gradient(${side},${ground} 46%,${ground}00 54%)`,
  };
}

function titleColour(film: Film, ground: string, random: Random) {
  const [dark, , accent, warm, light] = film.art.palette;
  const lively = random.pick([[accent, warm], [warm], []]);
  return lively.find((one) => contrast(one, ground) > 5.5) ?? readableOn(ground, [dark, light]);
}
