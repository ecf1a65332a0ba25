import { circle, line, path, polygon, rect, starPoints } from "../svg";
import { type Drawing, plane } from "./drawing";

export const things = {
  "money-bag": (ink) => [
    plane(
      0.5,
      path("M380 330Q120 500 130 740Q150 940 500 940T870 740Q880 500 620 330Z", ink.body),
      path("M350 90Q420 140 500 90Q580 140 650 90Q680 200 610 290H390Q320 200 350 90Z", ink.body),
      rect([350, 285, 300, 56, 24], ink.accent),
      path("M380 341Q240 520 250 740Q270 900 400 930Q150 900 130 740Q120 500 380 341Z", ink.shade),
      circle([510, 640], 160, ink.warm),
      line("M580 570Q510 510 460 570T510 640T560 710T440 720M510 510V780", {
        colour: ink.cut,
        width: 32,
      }),
    ),
  ],
  diamond: (ink) => [
    plane(
      0.5,
      polygon(
        [
          [270, 200],
          [730, 200],
          [940, 440],
          [500, 920],
          [60, 440],
        ],
        ink.body,
      ),
      polygon(
        [
          [270, 200],
          [340, 440],
          [60, 440],
        ],
        ink.warm,
      ),
      polygon(
        [
          [730, 200],
          [660, 440],
          [500, 200],
        ],
        ink.warm,
      ),
      polygon(
        [
          [340, 440],
          [660, 440],
          [500, 920],
        ],
        ink.accent,
      ),
      polygon(
        [
          [660, 440],
          [940, 440],
          [500, 920],
        ],
        ink.shade,
      ),
      polygon(
        [
          [270, 200],
          [500, 200],
          [340, 440],
        ],
        ink.body,
      ),
    ),
    plane(0.8, polygon(starPoints([860, 170], [90, 20], 4), ink.warm)),
  ],
  heart: (ink) => [
    plane(
      0.5,
      path(
        "M500 920C140 660 40 480 100 300C160 130 400 110 500 310C600 110 840 130 900 300C960 480 860 660 500 920Z",
        ink.body,
      ),
      path(
        "M500 920C140 660 40 480 100 300C130 220 200 170 280 175C160 260 140 480 290 660Q370 780 500 920Z",
        ink.accent,
      ),
      line("M690 230Q790 240 800 350", { colour: ink.warm, width: 34 }),
    ),
  ],
  umbrella: (ink) => [
    plane(
      0.4,
      line("M500 450V820Q500 910 590 910Q680 910 680 820", { colour: ink.shade, width: 36 }),
    ),
    plane(
      0.6,
      path(
        "M500 130Q860 150 940 530Q870 460 800 530Q730 460 650 530Q580 460 500 530Q420 460 350 530Q270 460 200 530Q130 460 60 530Q140 150 500 130Z",
        ink.body,
      ),
      path("M500 130Q370 250 350 530Q420 460 500 530Q580 460 650 530Q630 250 500 130Z", ink.accent),
      path(
        "M500 130Q230 200 200 530Q130 460 60 530Q140 150 500 130ZM500 130Q770 200 800 530Q870 460 940 530Q860 150 500 130Z",
        ink.warm,
      ),
      rect([488, 60, 24, 90, 12], ink.body),
    ),
  ],
} satisfies Record<string, Drawing>;
