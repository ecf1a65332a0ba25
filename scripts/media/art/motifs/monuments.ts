import { circle, ellipse, line, mirrored, path, polygon, rect } from "../svg";
import { type Drawing, plane } from "./drawing";

export const monuments = {
  cathedral: (ink) => [
    plane(
      0.4,
      mirrored(
        path("M190 940V420L265 120L340 420V940Z", ink.body) +
          line("M265 130V40M240 75H290", { colour: ink.accent, width: 11 }),
      ),
      path("M340 940V460L500 300L660 460V940Z", ink.body),
      circle([500, 540], 84, ink.cut),
      circle([500, 540], 66, ink.accent),
      ...[0, 45, 90, 135].map(
        (turn) =>
          `<g transform="rotate(${turn} 500 540)">${line("M500 470V610", { colour: ink.cut, width: 9 })}</g>`,
      ),
      circle([500, 540], 22, ink.warm),
      path("M430 940V790Q440 700 500 660Q560 700 570 790V940Z", ink.cut),
      mirrored(
        path("M242 640V510Q248 470 265 450Q282 470 288 510V640Z", ink.warm) +
          path("M242 880V740Q248 700 265 680Q282 700 288 740V880Z", ink.cut),
      ),
    ),
  ],
  temple: (ink) => [
    plane(
      0.4,
      polygon(
        [
          [80, 350],
          [500, 130],
          [920, 350],
        ],
        ink.body,
      ),
      polygon(
        [
          [250, 318],
          [500, 190],
          [750, 318],
        ],
        ink.cut,
      ),
      circle([500, 268], 30, ink.warm),
      rect([110, 365, 780, 46], ink.accent),
      ...[150, 294, 437, 580, 723].map(
        (x) =>
          rect([x, 435, 128, 26], ink.body) +
          path(`M${x + 16} 461H${x + 112}L${x + 118} 770H${x + 10}Z`, ink.body) +
          line(`M${x + 46} 480V760M${x + 82} 480V760`, { colour: ink.cut, width: 7 }),
      ),
      rect([110, 775, 780, 38], ink.body),
      rect([70, 823, 860, 38], ink.body),
      rect([30, 871, 940, 42], ink.body),
    ),
  ],
  pyramid: (ink) => [
    plane(0.1, circle([700, 300], 130, ink.accent)),
    plane(
      0.3,
      polygon(
        [
          [620, 820],
          [800, 520],
          [990, 820],
        ],
        ink.shade,
      ),
      polygon(
        [
          [800, 520],
          [990, 820],
          [850, 820],
        ],
        ink.warm,
      ),
    ),
    plane(
      0.5,
      polygon(
        [
          [40, 820],
          [420, 190],
          [800, 820],
        ],
        ink.body,
      ),
      polygon(
        [
          [420, 190],
          [800, 820],
          [540, 820],
        ],
        ink.warm,
      ),
    ),
    plane(0.6, rect([0, 820, 1000, 14], ink.body)),
  ],
  factory: (ink) => [
    plane(
      0.2,
      circle([330, 200], 66, ink.shade),
      circle([410, 140], 86, ink.shade),
      circle([530, 90], 64, ink.shade),
      circle([600, 230], 52, ink.warm),
      circle([680, 170], 74, ink.warm),
    ),
    plane(
      0.5,
      path("M250 900L275 280H355L375 900ZM520 900L542 340H612L632 900Z", ink.body),
      rect([268, 320, 94, 34], ink.accent),
      rect([536, 380, 82, 30], ink.accent),
      path("M70 920V620L250 520V620L430 520V620L610 520V620L790 520V620H930V920Z", ink.body),
      ...[130, 260, 390, 520, 650, 780].map((x) =>
        rect([x, 700, 80, 70], x % 260 === 130 ? ink.warm : ink.cut),
      ),
      rect([130, 820, 730, 14], ink.cut),
    ),
  ],
  "prison-bars": (ink) => [
    plane(
      0.2,
      ellipse([500, 520], [150, 190], ink.warm),
      path("M240 1000Q270 720 500 720T760 1000Z", ink.warm),
    ),
    plane(
      0.7,
      ...[130, 315, 500, 685, 870].map(
        (x) => rect([x - 30, 40, 60, 920, 6], ink.body) + rect([x + 8, 40, 12, 920], ink.shade),
      ),
      rect([60, 190, 880, 46], ink.body),
      rect([60, 790, 880, 46], ink.body),
    ),
    plane(
      0.9,
      ...[285, 655].map((x) =>
        [0, 42, 84, 126]
          .map((y) => line(`M${x} ${560 + y}H${x + 62}`, { colour: ink.accent, width: 40 }))
          .join(""),
      ),
    ),
  ],
} satisfies Record<string, Drawing>;
