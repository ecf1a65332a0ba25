import {
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

const spade = (ink: string) =>
  path(
    "M0 -100C60 -20 110 10 110 60C110 110 40 115 12 75Q15 120 40 135H-40Q-15 120 -12 75C-40 115 -110 110 -110 60C-110 10 -60 -20 0 -100Z",
    ink,
  );

export const things = {
  revolver: (ink) => [
    plane(
      0.5,
      path(
        "M60 320H640Q700 320 720 290L790 300L780 350Q860 400 850 480L960 850Q960 890 900 900L790 905Q760 900 755 870L690 610Q660 640 600 640H480Q430 630 430 570V480H60Z",
        ink.body,
      ),
      rect([60, 300, 60, 20], ink.accent),
      rect([60, 395, 370, 22], ink.shade),
      rect([440, 345, 190, 130, 20], ink.accent),
      line("M455 380H615M455 410H615M455 440H615", { colour: ink.body, width: 11 }),
      path("M490 520H620Q620 585 580 590H520Q490 580 490 520Z", ink.cut),
      line("M560 520Q540 555 560 580", { colour: ink.body, width: 14 }),
      path("M790 520L880 845L820 850L745 570Z", ink.warm),
    ),
  ],
  dagger: (ink) => [
    plane(
      0.5,
      polygon(
        [
          [500, 980],
          [425, 420],
          [575, 420],
        ],
        ink.body,
      ),
      polygon(
        [
          [500, 980],
          [500, 420],
          [575, 420],
        ],
        ink.shade,
      ),
      path(
        "M280 350Q300 400 360 395H640Q700 400 720 350Q740 430 660 440H340Q260 430 280 350Z",
        ink.accent,
      ),
      rect([455, 150, 90, 250, 20], ink.warm),
      line("M455 210L545 240M455 270L545 300M455 330L545 360", { colour: ink.cut, width: 14 }),
      circle([500, 110], 66, ink.accent),
      circle([500, 110], 26, ink.body),
    ),
  ],
  sword: (ink) => [
    plane(
      0.5,
      polygon(
        [
          [500, 20],
          [552, 110],
          [545, 690],
          [455, 690],
          [448, 110],
        ],
        ink.body,
      ),
      polygon(
        [
          [500, 20],
          [552, 110],
          [545, 690],
          [500, 690],
        ],
        ink.shade,
      ),
      path(
        "M240 670Q270 640 310 680H690Q730 640 760 670Q770 740 690 745H310Q230 740 240 670Z",
        ink.accent,
      ),
      rect([464, 745, 72, 150], ink.warm),
      line("M464 785H536M464 825H536M464 865H536", { colour: ink.cut, width: 12 }),
      circle([500, 925], 52, ink.accent),
    ),
  ],
  handcuffs: (ink) => [
    plane(
      0.5,
      ...[
        ["rotate(-20 260 590)", 260],
        ["rotate(20 740 590)", 740],
      ].map(([turn, x]) =>
        group(
          ring([Number(x), 590], 185, { colour: ink.body, width: 62 }) +
            rect([Number(x) - 70, 350, 140, 110, 16], ink.accent) +
            circle([Number(x), 395], 17, ink.cut) +
            rect([Number(x) - 6, 395, 12, 40], ink.cut),
          String(turn),
        ),
      ),
      ring([500, 250], 48, { colour: ink.warm, width: 26 }),
      ring([430, 280], 48, { colour: ink.body, width: 26 }),
      ring([570, 280], 48, { colour: ink.body, width: 26 }),
    ),
  ],
  book: (ink) => [
    plane(
      0.5,
      mirrored(
        path("M500 270Q330 170 60 210V830Q330 790 500 890Z", ink.accent) +
          path("M500 240Q340 130 100 160V770Q340 740 500 840Z", ink.body) +
          line(
            "M180 290Q310 270 420 330M180 380Q310 360 420 420M180 470Q310 450 420 510M180 560Q310 540 420 600",
            { colour: ink.shade, width: 17 },
          ),
      ),
      line("M500 240V840", { colour: ink.cut, width: 12 }),
      path("M620 180H700V560L660 510L620 560Z", ink.accent),
    ),
  ],
  letter: (ink) => [
    plane(
      0.5,
      rect([80, 240, 840, 540, 14], ink.body),
      path("M80 254L500 580L920 254V240H80Z", ink.warm),
      line("M80 250L500 580L920 250M90 770L390 500M910 770L610 500", {
        colour: ink.cut,
        width: 13,
      }),
      circle([500, 570], 84, ink.accent),
      circle([500, 570], 56, ink.shade),
      path(
        "M500 606C440 566 460 530 485 532Q497 534 500 548Q503 534 515 532C540 530 560 566 500 606Z",
        ink.warm,
      ),
    ),
  ],
  newspaper: (ink) => [
    plane(
      0.5,
      group(
        rect([200, 90, 640, 830], ink.shade) +
          rect([160, 70, 640, 830], ink.body) +
          rect([210, 125, 540, 86], ink.cut) +
          rect([210, 235, 540, 12], ink.cut) +
          rect([210, 280, 300, 250], ink.accent) +
          circle([360, 390], 66, ink.warm) +
          path("M250 530Q270 460 360 460T470 530Z", ink.warm) +
          Array.from({ length: 9 }, (_, row) =>
            rect([545, 285 + row * 29, row % 4 === 3 ? 130 : 205, 13], ink.shade),
          ).join("") +
          rect([210, 570, 540, 44], ink.cut) +
          Array.from(
            { length: 7 },
            (_, row) =>
              rect([210, 650 + row * 30, 250, 13], ink.shade) +
              rect([500, 650 + row * 30, row === 6 ? 120 : 250, 13], ink.shade),
          ).join(""),
        "rotate(-7 500 500)",
      ),
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
  dice: (ink) => [
    plane(
      0.4,
      group(
        rect([470, 130, 400, 400, 56], ink.accent) +
          [
            [570, 230],
            [770, 430],
            [670, 330],
            [570, 430],
            [770, 230],
          ]
            .map(([x = 0, y = 0]) => circle([x, y], 38, ink.cut))
            .join(""),
        "rotate(18 670 330)",
      ),
    ),
    plane(
      0.7,
      group(
        rect([120, 420, 460, 460, 64], ink.body) +
          [
            [235, 535],
            [350, 650],
            [465, 765],
          ]
            .map(([x = 0, y = 0]) => circle([x, y], 46, ink.cut))
            .join(""),
        "rotate(-14 350 650)",
      ),
    ),
  ],
  "playing-cards": (ink) => [
    plane(
      0.3,
      group(
        rect([300, 160, 400, 640, 36], ink.accent) + rect([335, 195, 330, 570, 20], ink.warm),
        "rotate(-24 500 900)",
      ),
    ),
    plane(
      0.5,
      group(
        rect([300, 160, 400, 640, 36], ink.warm) +
          path(
            "M500 620C380 530 330 470 380 410C430 370 490 400 500 450C510 400 570 370 620 410C670 470 620 530 500 620Z",
            ink.accent,
          ),
        "rotate(-2 500 900)",
      ),
    ),
    plane(
      0.7,
      group(
        rect([300, 160, 400, 640, 36], ink.body) +
          group(spade(ink.cut), "translate(500 480) scale(1.35)") +
          group(spade(ink.cut), "translate(360 240) scale(.38)") +
          group(spade(ink.cut), "translate(640 720) rotate(180) scale(.38)"),
        "rotate(20 500 900)",
      ),
    ),
  ],
  "chess-piece": (ink) => [
    plane(
      0.5,
      rect([482, 40, 36, 130], ink.accent),
      rect([440, 80, 120, 36], ink.accent),
      path(
        "M500 160Q700 170 700 300Q690 380 600 440H400Q310 380 300 300Q300 170 500 160Z",
        ink.body,
      ),
      rect([350, 440, 300, 44, 20], ink.accent),
      path("M410 484H590Q590 680 670 800H330Q410 680 410 484Z", ink.body),
      path("M520 484H590Q590 680 670 800H580Q520 660 520 484Z", ink.shade),
      path("M300 810H700L740 880H260Z", ink.body),
      rect([220, 885, 560, 66, 16], ink.body),
      rect([300, 802, 400, 16], ink.cut),
    ),
  ],
  martini: (ink) => [
    plane(
      0.6,
      line("M300 330L720 90", { colour: ink.warm, width: 16 }),
      circle([500, 216], 64, ink.accent),
      circle([472, 232], 20, ink.body),
    ),
    plane(
      0.4,
      path("M110 170H890L530 580V860Q660 870 690 930H310Q340 870 470 860V580Z", ink.body),
      path("M200 215H800L500 545Z", ink.cut),
      faded(path("M265 290H735L500 545Z", ink.warm), 0.9),
    ),
  ],
  cigarette: (ink) => [
    plane(
      0.2,
      line("M800 500Q700 400 790 310T760 150Q730 80 780 20M850 480Q900 380 850 300T880 140", {
        colour: ink.warm,
        width: 22,
      }),
    ),
    plane(
      0.6,
      group(
        rect([80, 560, 220, 90, 8], ink.accent) +
          rect([300, 560, 480, 90], ink.body) +
          path("M780 560H850Q880 605 850 650H780L800 620L780 600Z", ink.shade) +
          circle([845, 605], 30, ink.accent) +
          rect([300, 560, 14, 90], ink.cut) +
          faded(rect([300, 620, 480, 30], ink.shade), 0.5),
        "rotate(-10 500 600)",
      ),
    ),
    plane(
      0.4,
      path("M160 800H840L780 930H220Z", ink.body),
      rect([130, 780, 740, 34, 12], ink.accent),
    ),
  ],
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
