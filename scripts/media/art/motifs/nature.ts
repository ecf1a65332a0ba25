import { circle, faded, line, path, polygon, rect, ring } from "../svg";
import { type Drawing, plane } from "./drawing";

const pine = (x: number, base: number, size: number, fill: string) =>
  [0, 1, 2]
    .map((step) => {
      const top = base - size * (1 - step * 0.22);
      const half = size * (0.15 + step * 0.07);
      return polygon(
        [
          [x, top],
          [x + half, top + size * 0.46],
          [x - half, top + size * 0.46],
        ],
        fill,
      );
    })
    .join("") + rect([x - size * 0.025, base - size * 0.12, size * 0.05, size * 0.14], fill);

const frond = (x: number, y: number, turn: number, fill: string) =>
  `<g transform="translate(${x} ${y}) rotate(${turn})">${path("M0 0Q120 -130 320 -40Q280 -40 262 0Q230 -35 205 0Q175 -40 150 5Q115 -35 95 10Q60 -20 0 20Z", fill)}</g>`;

const palm = (x: number, y: number, size: number, trunk: string, leaf: string) =>
  `<g transform="translate(${x} ${y}) scale(${size})">${path("M-40 0Q-20 -300 40 -540L75 -530Q30 -280 40 0Z", trunk)}${[-20, 20, 60, -60].map((turn) => frond(58, -535, turn, leaf)).join("")}<g transform="translate(58 -535) scale(-1 1)">${[-20, 20, 55, -65].map((turn) => frond(0, 0, turn, leaf)).join("")}</g>${circle([40, -515], 22, trunk)}${circle([80, -505], 22, trunk)}</g>`;

export const nature = {
  "ocean-wave": (ink) => [
    plane(0.2, circle([760, 250], 110, ink.accent)),
    plane(
      0.5,
      path(
        "M0 1000V640Q120 620 200 480Q320 200 600 190Q810 200 850 400Q860 520 770 560Q790 450 700 420Q590 400 560 520Q540 700 760 760Q900 790 1000 740V1000Z",
        ink.body,
      ),
      path(
        "M560 520Q530 300 680 280Q560 240 430 330Q300 440 300 640Q330 820 560 900Q380 760 420 560Q450 440 560 400Z",
        ink.warm,
      ),
      path(
        "M850 400Q860 520 770 560Q800 470 740 400Q680 340 600 370Q650 290 750 300Q830 330 850 400Z",
        ink.shade,
      ),
      circle([790, 610], 20, ink.body),
      circle([735, 600], 12, ink.body),
      circle([840, 580], 13, ink.body),
    ),
    plane(0.8, path("M0 1000V860Q120 800 250 860T500 870T750 860T1000 860V1000Z", ink.shade)),
  ],
  island: (ink) => [
    plane(0.1, circle([500, 480], 300, ink.accent)),
    plane(
      0.5,
      palm(430, 780, 0.85, ink.body, ink.body),
      palm(640, 790, 0.55, ink.body, ink.body),
      path("M150 800Q300 690 520 700Q760 710 870 800Z", ink.body),
    ),
    plane(0.7, line("M60 830H940M170 885H700M380 940H860", { colour: ink.warm, width: 18 })),
  ],
  "palm-tree": (ink) => [
    plane(0.2, circle([560, 350], 250, ink.warm)),
    plane(0.5, palm(430, 960, 1.2, ink.body, ink.body)),
    plane(0.8, path("M150 970Q430 890 780 970Z", ink.accent)),
  ],
  mountain: (ink) => [
    plane(0.1, circle([720, 260], 110, ink.accent)),
    plane(
      0.3,
      polygon(
        [
          [420, 860],
          [760, 360],
          [1000, 700],
          [1000, 860],
        ],
        ink.shade,
      ),
    ),
    plane(
      0.5,
      polygon(
        [
          [20, 860],
          [420, 150],
          [830, 860],
        ],
        ink.body,
      ),
      polygon(
        [
          [420, 150],
          [300, 363],
          [370, 420],
          [420, 370],
          [480, 450],
          [543, 363],
        ],
        ink.warm,
      ),
      faded(
        polygon(
          [
            [420, 150],
            [830, 860],
            [520, 860],
            [450, 600],
            [500, 440],
            [420, 370],
          ],
          ink.shade,
        ),
        0.4,
      ),
    ),
    plane(0.7, rect([0, 860, 1000, 14], ink.body)),
  ],
  "desert-dunes": (ink) => [
    plane(0.1, circle([640, 300], 150, ink.accent)),
    plane(
      0.3,
      path(
        "M110 590Q300 420 520 560Q720 440 890 560Q960 720 860 800H140Q50 700 110 590Z",
        ink.shade,
      ),
    ),
    plane(
      0.5,
      path("M60 690Q320 500 640 700Q560 780 680 930Q520 980 340 940Q120 860 60 690Z", ink.body),
      path("M640 700Q800 610 950 660Q920 820 800 900Q740 930 680 930Q560 790 640 700Z", ink.warm),
    ),
  ],
  forest: (ink) => [
    plane(0.1, circle([500, 380], 210, ink.warm)),
    plane(
      0.3,
      ...[
        [90, 840, 520],
        [300, 850, 640],
        [520, 840, 560],
        [730, 850, 660],
        [930, 840, 520],
      ].map(([x = 0, y = 0, size = 0]) => pine(x, y, size, ink.shade)),
    ),
    plane(
      0.6,
      ...[
        [0, 950, 620],
        [200, 960, 520],
        [400, 950, 440],
        [620, 950, 470],
        [820, 960, 580],
        [1000, 950, 660],
      ].map(([x = 0, y = 0, size = 0]) => pine(x, y, size, ink.body)),
      rect([0, 930, 1000, 70], ink.body),
    ),
  ],
  anchor: (ink) => [
    plane(
      0.5,
      ring([500, 150], 82, { colour: ink.body, width: 44 }),
      rect([464, 220, 72, 660, 10], ink.body),
      rect([290, 300, 420, 60, 30], ink.accent),
      path(
        "M90 580L250 600L205 660Q290 830 500 850Q710 830 795 660L750 600L910 580L930 740L870 710Q770 920 500 960Q230 920 130 710L70 740Z",
        ink.body,
      ),
    ),
    plane(0.7, line("M560 200Q700 260 620 400T560 600T640 780", { colour: ink.warm, width: 24 })),
  ],
} satisfies Record<string, Drawing>;
