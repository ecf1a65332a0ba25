import {
  around,
  circle,
  ellipse,
  faded,
  group,
  line,
  mirrored,
  path,
  polygon,
  rect,
  ring,
  starPoints,
} from "../svg";
import { type Drawing, plane } from "./drawing";

export const stage = {
  "film-reel": (ink) => [
    plane(
      0.3,
      path("M500 860H980V960H500Z", ink.accent),
      ...[560, 640, 720, 800, 880].map(
        (x) => rect([x, 880, 44, 18, 4], ink.cut) + rect([x, 922, 44, 18, 4], ink.cut),
      ),
    ),
    plane(
      0.5,
      circle([500, 500], 440, ink.body),
      ring([500, 500], 400, { colour: ink.accent, width: 16 }),
      around([500, 500], 5, circle([500, 255], 112, ink.cut)),
      circle([500, 500], 70, ink.warm),
      circle([500, 500], 26, ink.cut),
      around([500, 500], 5, group(circle([500, 345], 22, ink.accent), "rotate(36 500 500)")),
    ),
  ],
  gramophone: (ink) => [
    plane(
      0.4,
      path(
        "M430 640Q330 560 320 440Q150 450 60 330Q130 90 380 40Q620 60 700 260Q600 420 460 430Q450 540 520 620Z",
        ink.accent,
      ),
      path("M60 330Q130 90 380 40Q620 60 700 260Q560 230 420 330Q240 260 60 330Z", ink.body),
      path(
        "M380 40Q400 180 420 330Q300 200 200 120ZM620 140Q500 220 420 330L560 250L700 260Z",
        ink.warm,
      ),
    ),
    plane(
      0.6,
      ellipse([520, 690], [290, 50], ink.body),
      ellipse([520, 682], [90, 15], ink.accent),
      path("M210 730H830V900H210Z", ink.body),
      rect([170, 890, 700, 50, 10], ink.body),
      rect([270, 775, 500, 80, 8], ink.shade),
      line("M830 810H910V740", { colour: ink.warm, width: 20 }),
      line("M460 620Q560 640 600 680", { colour: ink.warm, width: 24 }),
    ),
  ],
  mask: (ink) => [
    plane(
      0.5,
      path(
        "M60 330Q250 200 500 290Q750 200 940 330Q950 560 800 680Q620 740 500 560Q380 740 200 680Q50 560 60 330Z",
        ink.body,
      ),
      mirrored(path("M170 450Q290 370 420 480Q330 590 230 560Q170 530 170 450Z", ink.cut)),
      mirrored(line("M120 350Q280 260 460 340", { colour: ink.accent, width: 16 })),
      polygon(starPoints([500, 380], [54, 16], 4), ink.warm),
    ),
    plane(
      0.7,
      line("M930 420Q1000 560 900 760T930 960M905 450Q920 600 830 760", {
        colour: ink.accent,
        width: 18,
      }),
    ),
  ],
  dancer: (ink) => [
    plane(0.2, ellipse([500, 955], [230, 22], ink.shade)),
    plane(
      0.6,
      line("M505 330Q430 200 350 150Q420 90 500 60M510 330Q610 260 720 250Q790 250 850 190", {
        colour: ink.body,
        width: 30,
      }),
      circle([520, 205], 58, ink.body),
      circle([560, 145], 34, ink.accent),
      path(
        "M500 250H540L545 290Q590 320 570 380Q550 450 560 510H460Q480 440 460 370Q450 310 495 290Z",
        ink.body,
      ),
      path("M510 440Q760 470 860 620Q700 640 510 600Q320 640 180 640Q280 480 510 440Z", ink.accent),
      path("M510 440Q650 480 720 610L510 590L330 620Q400 480 510 440Z", ink.warm),
      path("M480 590L500 940Q512 965 524 940L540 590Z", ink.body),
      line("M540 600Q650 700 690 740Q620 790 530 760", { colour: ink.body, width: 36 }),
    ),
  ],
  "theatre-curtain": (ink) => [
    plane(
      0.1,
      faded(
        polygon(
          [
            [500, 120],
            [240, 940],
            [760, 940],
          ],
          ink.warm,
        ),
        0.7,
      ),
      ellipse([500, 920], [270, 40], ink.warm),
    ),
    plane(
      0.7,
      mirrored(
        path("M40 120H470Q450 480 250 620Q190 700 200 930H40Z", ink.body) +
          line(
            "M130 140Q140 500 95 920M220 140Q240 440 140 660M310 140Q320 380 190 600M400 140Q390 320 240 560",
            { colour: ink.shade, width: 18 },
          ) +
          line("M60 640Q150 700 262 612", { colour: ink.warm, width: 28 }),
      ),
      path(
        "M20 60H980V190Q900 270 820 190Q740 270 660 190Q580 270 500 190Q420 270 340 190Q260 270 180 190Q100 270 20 190Z",
        ink.accent,
      ),
      rect([20, 930, 960, 30], ink.body),
    ),
  ],
  violin: (ink) => [
    plane(
      0.5,
      group(
        rect([472, 40, 56, 420, 10], ink.shade) +
          path(
            "M500 400Q640 400 650 510Q650 570 610 600Q600 640 640 680Q720 740 690 850Q650 960 500 960T310 850Q280 740 360 680Q400 640 390 600Q350 570 350 510Q360 400 500 400Z",
            ink.body,
          ) +
          path("M456 420H544L534 700H466Z", ink.cut) +
          mirrored(line("M420 640Q390 680 415 730T400 800", { colour: ink.cut, width: 14 })) +
          rect([430, 745, 140, 22, 6], ink.warm) +
          path("M455 860L470 780H530L545 860L500 920Z", ink.accent) +
          line("M486 90V860M514 90V860", { colour: ink.warm, width: 5 }) +
          circle([500, 50], 44, ink.body) +
          mirrored(
            rect([415, 90, 60, 22, 8], ink.accent) + rect([415, 140, 60, 22, 8], ink.accent),
          ),
        "rotate(24 500 500)",
      ),
    ),
    plane(0.7, line("M180 900L760 120", { colour: ink.accent, width: 18 })),
  ],
  piano: (ink) => [
    plane(
      0.5,
      path("M150 200Q500 60 850 140V420H150Z", ink.accent),
      rect([100, 400, 800, 130, 10], ink.body),
      ...Array.from({ length: 10 }, (_, key) => rect([113 + key * 78, 540, 72, 330, 6], ink.body)),
      ...[0, 1, 3, 4, 5, 7, 8].map((key) => rect([160 + key * 78, 540, 50, 200, 4], ink.cut)),
      rect([425, 540, 72, 330, 6], ink.warm),
      rect([394, 540, 50, 200, 4], ink.cut),
      rect([472, 540, 50, 200, 4], ink.cut),
    ),
  ],
} satisfies Record<string, Drawing>;
