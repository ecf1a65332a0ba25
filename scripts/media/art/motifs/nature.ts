import { around, circle, ellipse, faded, line, path, polygon, rect, ring } from "../svg";
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
    plane(0.3, path("M0 620Q260 400 520 560Q760 430 1000 560V1000H0Z", ink.shade)),
    plane(
      0.5,
      path("M0 760Q300 500 640 700Q560 780 700 1000H0Z", ink.body),
      path("M640 700Q820 600 1000 680V1000H700Q560 800 640 700Z", ink.warm),
    ),
    plane(0.8, path("M0 900Q240 800 520 940L560 1000H0Z", ink.warm)),
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
  tree: (ink) => [
    plane(0.2, circle([500, 360], 320, ink.accent)),
    plane(
      0.6,
      path("M440 960Q480 800 470 620L530 610Q520 800 570 960Z", ink.body),
      line(
        "M500 660Q480 500 330 400Q260 350 240 230M500 600Q520 420 470 300Q450 200 480 110M500 640Q560 480 680 430Q760 380 770 250",
        { colour: ink.body, width: 34 },
      ),
      line(
        "M370 430Q330 300 370 190M290 350Q210 340 160 290M480 320Q560 250 570 150M640 445Q700 500 800 480M720 400Q680 300 690 190M490 200Q440 160 420 90",
        { colour: ink.body, width: 18 },
      ),
    ),
    plane(
      0.8,
      path("M150 970Q500 880 850 970Z", ink.body),
      ...[
        [240, 210],
        [370, 180],
        [160, 280],
        [480, 100],
        [575, 140],
        [690, 180],
        [770, 240],
        [810, 480],
        [415, 85],
      ].map(([x = 0, y = 0]) => circle([x, y], 28, ink.warm)),
    ),
  ],
  ship: (ink) => [
    plane(
      0.2,
      circle([330, 130], 46, ink.shade),
      circle([260, 95], 62, ink.shade),
      circle([160, 90], 48, ink.shade),
    ),
    plane(
      0.5,
      path("M330 470L350 190H450L470 470ZM540 470L556 240H646L662 470Z", ink.accent),
      path("M342 300H458L462 350H338ZM549 330H653L656 372H546Z", ink.warm),
      rect([240, 460, 500, 90, 8], ink.body),
      rect([180, 540, 640, 90, 8], ink.body),
      ...[290, 370, 450, 530, 610, 690].map((x) => circle([x, 505], 17, ink.cut)),
      path("M40 620H960L850 880H170Z", ink.body),
      rect([75, 690, 850, 24], ink.accent),
      ...[240, 350, 460, 570, 680, 790].map((x) => circle([x, 780], 22, ink.cut)),
    ),
    plane(0.8, path("M0 920Q125 810 250 870T500 870T750 870Q880 810 1000 920Q500 990 0 920Z", ink.shade)),
  ],
  "sail-boat": (ink) => [
    plane(
      0.5,
      rect([488, 60, 20, 720], ink.shade),
      path("M470 110Q500 430 470 690H130Q340 480 470 110Z", ink.body),
      path("M530 170Q740 400 800 690H530Z", ink.accent),
      path("M508 60L600 85L508 115Z", ink.warm),
      path("M110 750H890Q820 900 700 910H290Q170 890 110 750Z", ink.body),
      path("M125 780H878L866 805H137Z", ink.accent),
    ),
    plane(
      0.8,
      line("M30 945Q150 900 270 945T510 945T750 945T980 945", { colour: ink.warm, width: 22 }),
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
  cup: (ink) => [
    plane(
      0.2,
      line(
        "M400 290Q350 210 400 140T400 20M510 290Q460 210 510 140T510 20M620 290Q570 210 620 140T620 20",
        { colour: ink.warm, width: 24 },
      ),
    ),
    plane(
      0.5,
      path(
        "M200 380H800Q800 660 700 780Q660 830 600 830H400Q340 830 300 780Q200 660 200 380Z",
        ink.body,
      ),
      line("M790 450Q930 430 920 560Q890 690 740 690", { colour: ink.body, width: 46 }),
      ellipse([500, 385], [300, 46], ink.body),
      ellipse([500, 388], [262, 34], ink.shade),
      path("M218 500H782Q778 560 764 610H236Q222 560 218 500Z", ink.accent),
      ellipse([500, 880], [400, 44], ink.body),
      around([500, 880], 1, ellipse([500, 872], [230, 18], ink.shade)),
    ),
  ],
} satisfies Record<string, Drawing>;
