import { circle, ellipse, faded, line, mirrored, path, polygon, rect, ring } from "../svg";
import { type Drawing, plane } from "./drawing";

export const vehicles = {
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
    plane(
      0.8,
      path("M0 920Q125 810 250 870T500 870T750 870Q880 810 1000 920Q500 990 0 920Z", ink.shade),
    ),
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
  train: (ink) => [
    plane(
      0.2,
      circle([500, 80], 60, ink.shade),
      circle([590, 40], 80, ink.shade),
      circle([700, 70], 60, ink.shade),
    ),
    plane(
      0.5,
      path("M445 210L425 110H575L555 210Z", ink.body),
      circle([500, 440], 262, ink.body),
      ring([500, 440], 205, { colour: ink.accent, width: 20 }),
      circle([500, 440], 150, ink.shade),
      circle([500, 250], 62, ink.body),
      circle([500, 250], 44, ink.warm),
      line("M500 330V550M390 440H610", { colour: ink.body, width: 16 }),
      rect([170, 640, 660, 70, 10], ink.accent),
      circle([230, 675], 26, ink.warm),
      circle([770, 675], 26, ink.warm),
      path("M250 710H750L870 930H130Z", ink.body),
      ...[330, 415, 500, 585, 670].map((x) =>
        line(`M${x} 725L${500 + (x - 500) * 1.55} 915`, { colour: ink.cut, width: 17 }),
      ),
    ),
    plane(0.7, rect([90, 934, 820, 24], ink.body)),
  ],
  "rail-tracks": (ink) => [
    plane(0.1, circle([500, 300], 150, ink.accent)),
    plane(
      0.5,
      ...[330, 380, 445, 530, 640, 780, 945].map((y, index) => {
        const half = 40 + (y - 300) * 0.62;
        return rect([500 - half, y, half * 2, 12 + index * 6], ink.shade);
      }),
      polygon(
        [
          [478, 300],
          [488, 300],
          [300, 1000],
          [240, 1000],
        ],
        ink.body,
      ),
      polygon(
        [
          [522, 300],
          [512, 300],
          [700, 1000],
          [760, 1000],
        ],
        ink.body,
      ),
      rect([0, 296, 1000, 10], ink.body),
    ),
  ],
  car: (ink) => [
    plane(
      0.2,
      faded(
        polygon(
          [
            [80, 590],
            [0, 420],
            [0, 820],
          ],
          ink.warm,
        ),
        0.8,
      ),
    ),
    plane(
      0.6,
      path(
        "M60 690Q50 590 130 560Q240 530 330 525L410 380Q430 345 480 345H700Q760 345 790 400L850 520Q940 540 950 620V700Q950 720 920 720H90Q62 720 60 690Z",
        ink.body,
      ),
      path(
        "M445 405Q455 390 480 390H560V520H385ZM595 390H690Q725 390 745 430L785 520H595Z",
        ink.warm,
      ),
      path("M330 545H860V560H330Z", ink.accent),
      circle([100, 600], 34, ink.warm),
      path("M120 720A135 135 0 0 1 390 720ZM640 720A135 135 0 0 1 910 720Z", ink.accent),
      ...[255, 775].map(
        (x) =>
          circle([x, 720], 104, ink.cut) +
          circle([x, 720], 92, ink.body) +
          circle([x, 720], 50, ink.cut) +
          circle([x, 720], 28, ink.warm),
      ),
    ),
  ],
  aeroplane: (ink) => [
    plane(
      0.2,
      ellipse([260, 250], [130, 26], ink.shade),
      ellipse([800, 790], [150, 26], ink.shade),
    ),
    plane(
      0.6,
      mirrored(
        path("M500 395L60 330Q30 330 30 370V400Q30 420 60 425L500 500Z", ink.body) +
          path("M500 640L150 590Q125 590 125 615V640Q125 655 150 660L500 710Z", ink.accent) +
          line("M200 395L225 630M330 420L345 650", { colour: ink.warm, width: 12 }),
      ),
      ellipse([500, 540], [105, 190], ink.body),
      circle([500, 560], 92, ink.shade),
      path(
        "M485 560Q420 420 440 330Q500 400 515 560ZM515 560Q580 700 560 790Q500 720 485 560Z",
        ink.warm,
      ),
      circle([500, 560], 30, ink.accent),
      line("M430 710L380 830M570 710L620 830", { colour: ink.body, width: 18 }),
      ellipse([375, 850], [24, 52], ink.body),
      ellipse([625, 850], [24, 52], ink.body),
    ),
  ],
} satisfies Record<string, Drawing>;
