import { around, circle, line, mirrored, path } from "../svg";
import { type Drawing, plane } from "./drawing";

export const flowers = {
  butterfly: (ink) => [
    plane(
      0.5,
      mirrored(
        path("M480 460Q420 190 180 150Q50 150 70 320Q110 530 480 540Z", ink.body) +
          path("M480 540Q220 560 190 720Q190 880 330 870Q460 820 480 600Z", ink.accent) +
          path("M430 440Q360 260 210 230Q130 240 150 330Q200 450 430 480Z", ink.warm) +
          circle([300, 730], 54, ink.warm) +
          circle([210, 310], 34, ink.cut) +
          line("M490 380Q460 240 390 170", { colour: ink.body, width: 14 }),
      ),
      path("M500 350Q540 400 535 560Q530 760 500 820Q470 760 465 560Q460 400 500 350Z", ink.shade),
      circle([500, 350], 36, ink.shade),
    ),
  ],
  flower: (ink) => [
    plane(
      0.3,
      path("M485 560H515V1000H485Z", ink.shade),
      path(
        "M500 900Q560 720 760 720Q700 900 500 930ZM500 840Q440 690 270 690Q320 840 500 870Z",
        ink.shade,
      ),
    ),
    plane(
      0.5,
      around([500, 370], 8, path("M500 370Q400 180 500 50Q600 180 500 370Z", ink.body)),
      circle([500, 370], 100, ink.warm),
      around([500, 370], 9, circle([500, 305], 12, ink.accent)),
      circle([500, 370], 34, ink.accent),
    ),
  ],
  rose: (ink) => [
    plane(
      0.3,
      line("M500 600Q470 800 510 990", { colour: ink.shade, width: 30 }),
      path(
        "M500 820Q560 690 760 690Q720 850 500 860ZM492 900Q420 790 260 810Q320 930 498 930Z",
        ink.shade,
      ),
      path("M485 700L430 680L482 660ZM515 760L570 738L512 720Z", ink.shade),
    ),
    plane(
      0.6,
      path(
        "M500 660Q280 640 250 400Q240 250 330 170Q360 240 420 220Q450 100 520 80Q580 110 600 210Q660 240 690 170Q770 260 750 400Q720 640 500 660Z",
        ink.body,
      ),
      path(
        "M250 400Q330 520 500 560Q400 640 330 590Q270 520 250 400ZM750 400Q670 520 500 560Q600 640 670 590Q730 520 750 400Z",
        ink.accent,
      ),
      line(
        "M500 330Q560 300 580 360Q570 440 480 430Q390 400 410 300Q450 210 550 220Q660 260 650 380Q620 500 500 510Q360 490 340 360",
        { colour: ink.warm, width: 16 },
      ),
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
} satisfies Record<string, Drawing>;
