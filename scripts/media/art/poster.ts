import { contrast, mix, readableOn } from "./colour";
import type { Film, LayoutName } from "./film";
import { letteringFor } from "./lettering";
import { drawPicture, svgOf } from "./picture";
import { type Random, randomFrom } from "./random";
import { handCut, paper, sheetHtml } from "./sheet";
import { escaped, titleBlock } from "./title-block";

export const posterSize = { width: 480, height: 720 };

const { width, height } = posterSize;
const margin = 34;

type Plan = { titleAt: "top" | "bottom"; panel: boolean; size: number };

/** Layouts that fill the sheet need a quiet panel under the title. */
const filling: LayoutName[] = ["bauhaus", "concentric", "woodcut"];
const alwaysBottom: LayoutName[] = ["spotlight", "typographic"];

export function posterHtml(film: Film): string {
  const random = randomFrom(`${film.slug} poster plan`);
  const plan = planFor(film.art.layout, random);
  const lowered = film.art.layout === "split" ? 0.55 : 0.6;
  const focusY = plan.titleAt === "top" ? lowered : 0.385;
  const picture = drawPicture(film, {
    width,
    height,
    focus: { x: width / 2, y: height * focusY, size: width * plan.size },
    salt: "poster",
  });
  const ground = plan.panel
    ? panelColour(film, picture.ground, random)
    : picture.behind[plan.titleAt];
  const foot = plan.panel && plan.titleAt === "bottom" ? ground : picture.behind.bottom;
  return sheetHtml({
    ...posterSize,
    ground: picture.ground,
    families: fontsOf(film, picture.layers),
    body: [
      handCut(svgOf(picture, posterSize)),
      plan.panel ? panel(plan, ground) : "",
      title(film, plan, { ground, random }),
      credits(film, plan, { ground, foot }),
      paper(width, height),
    ].join("\n"),
  });
}

function planFor(layout: LayoutName, random: Random): Plan {
  const panel = filling.includes(layout);
  const sizes: Partial<Record<LayoutName, number>> = {
    collage: 0.74,
    grid: 0.8,
    split: 0.8,
    typographic: 0.86,
    concentric: 0.92,
    bauhaus: 0.9,
  };
  const free = random.pick<Plan["titleAt"]>(["top", "bottom", "bottom"]);
  const titleAt = layout === "horizon" ? "top" : alwaysBottom.includes(layout) ? "bottom" : free;
  return { titleAt, panel, size: sizes[layout] ?? 0.84 };
}

function panelColour(film: Film, ground: string, random: Random) {
  const [dark, , accent, , light] = film.art.palette;
  return random.pick([
    ground,
    contrast(ground, dark) > contrast(ground, light) ? dark : light,
    accent,
  ]);
}

function panel(plan: Plan, ground: string) {
  const place = plan.titleAt === "top" ? "top:0;height:206px" : "bottom:0;height:206px";
  return `<div style="position:absolute;left:0;right:0;${place};background:${ground}"></div>`;
}

function title(film: Film, plan: Plan, { ground, random }: { ground: string; random: Random }) {
  const align = random.pick<"left" | "center" | "right">(["left", "left", "center"]);
  return titleBlock(film, {
    left: margin,
    top: plan.titleAt === "top" ? 34 : height - 194,
    width: width - 2 * margin,
    height: 126,
    align,
    vertical: plan.titleAt === "top" ? "start" : "end",
    colour: titleColour(film, ground),
    most: 108,
    justified: random.chance(0.3),
  });
}

/** The liveliest palette colour that still reads on the ground. */
function titleColour(film: Film, ground: string) {
  const [dark, , accent, warm, light] = film.art.palette;
  const lively = randomFrom(`${film.slug} title colour`).pick([[accent, warm], [warm], [], []]);
  return lively.find((colour) => contrast(colour, ground) > 5) ?? readableOn(ground, [dark, light]);
}

function credits(film: Film, plan: Plan, { ground, foot }: { ground: string; foot: string }) {
  const [dark, , , , light] = film.art.palette;
  const inPanel = plan.panel && plan.titleAt === "top";
  const place = inPanel ? "top:168px" : "bottom:27px";
  const under = inPanel || plan.titleAt === "bottom" ? ground : foot;
  const colour = mix(readableOn(under, [dark, light]), under, 0.08);
  const names =
    film.directors.length > 2 ? `${film.directors[0]} and others` : film.directors.join(" & ");
  return `<div class="small" style="left:${margin}px;right:${margin}px;${place};display:flex;justify-content:space-between;gap:16px;color:${colour}"><span>${escaped(names)}</span><span>${film.year}</span></div>`;
}

/** Families the sheet must carry: the title's, and those a typographic layout drew with. */
export function fontsOf(film: Film, layers: { svg: string }[]) {
  const drawn = layers.flatMap(({ svg }) =>
    [...svg.matchAll(/font-family:'([^']+)'/g)].map((found) => found[1] ?? ""),
  );
  return [letteringFor(film).family, ...drawn];
}
