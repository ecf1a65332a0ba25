import { around, circle, group, line, mirrored, path, polygon, rect, starPoints } from "../svg";
import { type Drawing, plane } from "./drawing";

const cog = (x: number, y: number, radius: number, teeth: number, fill: string, hole: string) =>
  around(
    [x, y],
    teeth,
    path(
      `M${x - radius * 0.15} ${y - radius * 0.8}L${x - radius * 0.1} ${y - radius * 1.18}H${x + radius * 0.1}L${x + radius * 0.15} ${y - radius * 0.8}Z`,
      fill,
    ),
  ) +
  circle([x, y], radius, fill) +
  circle([x, y], radius * 0.62, hole) +
  circle([x, y], radius * 0.5, fill) +
  circle([x, y], radius * 0.2, hole);

export const machines = {
  telescope: (ink) => [
    plane(
      0.1,
      polygon(starPoints([800, 150], [70, 18], 4), ink.warm),
      polygon(starPoints([920, 360], [36, 10], 4), ink.warm),
    ),
    plane(
      0.3,
      line("M450 560L270 950M470 560L500 950M490 560L700 950", { colour: ink.shade, width: 34 }),
    ),
    plane(
      0.6,
      group(
        rect([120, 430, 230, 90, 8], ink.warm) +
          rect([330, 410, 230, 130, 8], ink.body) +
          rect([540, 385, 330, 180, 8], ink.body) +
          rect([840, 365, 60, 220, 12], ink.accent) +
          rect([545, 385, 22, 180], ink.cut) +
          rect([90, 450, 50, 50, 6], ink.body),
        "rotate(-32 480 500)",
      ),
      circle([468, 560], 46, ink.accent),
    ),
  ],
  robot: (ink) => [
    plane(
      0.3,
      line("M500 190V70", { colour: ink.body, width: 18 }),
      circle([500, 62], 36, ink.accent),
    ),
    plane(
      0.5,
      path("M120 1000Q130 800 330 760L350 690H650L670 760Q870 800 880 1000Z", ink.body),
      path("M270 320Q290 170 500 170T730 320V600Q700 720 500 720T270 600Z", ink.body),
      rect([205, 380, 70, 170, 20], ink.accent),
      rect([725, 380, 70, 170, 20], ink.accent),
      path("M270 330H730V370H270Z", ink.accent),
      circle([405, 455], 62, ink.cut),
      circle([595, 455], 62, ink.cut),
      circle([405, 455], 36, ink.warm),
      circle([595, 455], 36, ink.warm),
      path("M500 480L478 570H522Z", ink.shade),
      rect([410, 610, 180, 56, 12], ink.cut),
      line("M446 610V666M482 610V666M518 610V666M554 610V666", {
        colour: ink.body,
        width: 10,
        cap: "butt",
      }),
      line("M330 830Q500 900 670 830M300 900Q500 980 700 900", { colour: ink.shade, width: 18 }),
      circle([500, 800], 34, ink.accent),
    ),
  ],
  gears: (ink) => [
    plane(0.2, cog(700, 290, 190, 12, ink.accent, ink.cut)),
    plane(0.5, cog(370, 580, 270, 16, ink.body, ink.cut)),
    plane(0.8, cog(770, 740, 130, 10, ink.warm, ink.cut)),
  ],
  "laboratory-flask": (ink) => [
    plane(
      0.2,
      circle([480, 130], 26, ink.accent),
      circle([560, 60], 40, ink.accent),
      circle([520, 215], 18, ink.warm),
    ),
    plane(
      0.5,
      path("M410 250H590V470L800 840Q830 930 740 940H260Q170 930 200 840L410 470Z", ink.body),
      path("M450 290H550V490L735 815Q755 885 695 892H305Q245 885 265 815L450 490Z", ink.cut),
      path(
        "M352 660Q430 610 500 660T650 665L735 815Q755 885 695 892H305Q245 885 265 815Z",
        ink.accent,
      ),
      circle([420, 790], 36, ink.warm),
      circle([540, 740], 22, ink.warm),
      circle([600, 830], 28, ink.warm),
      rect([380, 225, 240, 44, 16], ink.body),
    ),
  ],
  telephone: (ink) => [
    plane(
      0.5,
      path(
        "M300 430Q330 360 400 360H600Q670 360 700 430L850 800Q880 900 780 905H220Q120 900 150 800Z",
        ink.body,
      ),
      path(
        "M90 400Q60 180 500 170T910 400Q910 450 850 455L740 460Q700 455 695 410L690 350Q600 310 500 310T310 350L305 410Q300 455 260 460L150 455Q90 450 90 400Z",
        ink.accent,
      ),
      circle([500, 640], 190, ink.cut),
      circle([500, 640], 172, ink.warm),
      ...[20, 60, 100, 140, 180, 220, 260, 300].map((turn) =>
        group(circle([500, 520], 27, ink.cut), `rotate(${turn + 25} 500 640)`),
      ),
      circle([500, 640], 66, ink.body),
      circle([500, 640], 22, ink.accent),
    ),
  ],
  typewriter: (ink) => [
    plane(
      0.3,
      polygon(
        [
          [280, 60],
          [720, 60],
          [720, 420],
          [280, 420],
        ],
        ink.warm,
      ),
      line("M340 130H660M340 190H660M340 250H560", { colour: ink.shade, width: 14 }),
    ),
    plane(
      0.6,
      rect([110, 350, 780, 90, 40], ink.body),
      rect([60, 370, 60, 50, 12], ink.accent),
      rect([880, 370, 60, 50, 12], ink.accent),
      path("M220 440H780L830 600H170Z", ink.accent),
      path("M170 600H830L930 900Q930 930 900 930H100Q70 930 70 900Z", ink.body),
      path("M400 480Q500 440 600 480L570 540H430Z", ink.cut),
      ...[660, 735, 810].flatMap((y, row) =>
        Array.from({ length: 8 + row }, (_, key) =>
          circle([500 + (key - (7 + row) / 2) * 70, y], 25, key % 5 === 3 ? ink.warm : ink.cut),
        ),
      ),
      rect([340, 862, 320, 34, 17], ink.cut),
    ),
  ],
  camera: (ink) => [
    plane(
      0.2,
      polygon(
        [
          [720, 450],
          [1000, 340],
          [1000, 680],
          [720, 570],
        ],
        ink.warm,
      ),
    ),
    plane(
      0.3,
      line("M420 660L250 970M440 660L440 970M460 660L640 970", { colour: ink.shade, width: 34 }),
    ),
    plane(
      0.6,
      circle([290, 210], 150, ink.body),
      circle([550, 250], 112, ink.body),
      around([290, 210], 5, circle([290, 130], 30, ink.cut)),
      around([550, 250], 5, circle([550, 190], 23, ink.cut)),
      circle([290, 210], 22, ink.accent),
      circle([550, 250], 18, ink.accent),
      rect([180, 360, 470, 310, 20], ink.body),
      path("M650 470L760 420V610L650 560Z", ink.accent),
      rect([225, 405, 240, 130, 10], ink.shade),
      circle([400, 600], 30, ink.accent),
      line("M180 520H110V600", { colour: ink.accent, width: 22 }),
    ),
  ],
  clock: (ink) => [
    plane(
      0.5,
      circle([500, 500], 430, ink.body),
      circle([500, 500], 372, ink.cut),
      circle([500, 500], 350, ink.warm),
      around([500, 500], 12, rect([488, 175, 24, 70], ink.body)),
      around([500, 500], 4, rect([480, 175, 40, 105], ink.body)),
    ),
    plane(
      0.8,
      line("M500 500L690 250", { colour: ink.body, width: 30 }),
      line("M500 500L330 400", { colour: ink.body, width: 44 }),
      circle([500, 500], 50, ink.body),
      circle([500, 500], 20, ink.accent),
    ),
  ],
  hourglass: (ink) => [
    plane(
      0.5,
      mirrored(
        path(
          "M500 480Q470 470 400 410Q290 320 290 150H500ZM500 520Q470 530 400 590Q290 680 290 850H500Z",
          ink.body,
        ),
      ),
      mirrored(
        path(
          "M501 455Q440 430 380 360Q335 300 330 190H501ZM501 545Q440 570 380 640Q335 700 330 810H501Z",
          ink.cut,
        ),
      ),
      path("M355 300Q430 330 500 300T645 300Q600 410 500 455Q400 410 355 300Z", ink.accent),
      rect([492, 440, 16, 300], ink.accent),
      path("M335 850Q350 760 500 700Q650 760 665 850Z", ink.accent),
      rect([220, 90, 560, 70, 14], ink.body),
      rect([220, 840, 560, 70, 14], ink.body),
      mirrored(rect([245, 160, 26, 680], ink.warm)),
    ),
  ],
} satisfies Record<string, Drawing>;
