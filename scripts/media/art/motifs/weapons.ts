import { circle, group, line, path, polygon, rect, ring, starPoints } from "../svg";
import { type Drawing, plane } from "./drawing";

export const weapons = {
  tank: (ink) => [
    plane(
      0.5,
      rect([560, 330, 410, 40, 8], ink.body),
      rect([930, 318, 60, 64, 8], ink.accent),
      path("M250 450L310 270H560L640 450Z", ink.body),
      rect([380, 230, 120, 50, 10], ink.accent),
      path("M90 470H870L950 600H40Z", ink.body),
      path(
        "M120 580H880Q970 590 960 680Q940 800 820 820H190Q70 800 40 680Q40 590 120 580Z",
        ink.shade,
      ),
      path(
        "M140 610H860Q925 620 915 680Q900 770 810 785H200Q100 770 85 680Q85 620 140 610Z",
        ink.cut,
      ),
      ...[185, 340, 500, 660, 815].map(
        (x) => circle([x, 700], 68, ink.body) + circle([x, 700], 26, ink.accent),
      ),
      polygon(starPoints([430, 380], [58, 23], 5), ink.warm),
    ),
  ],
  "boxing-glove": (ink) => [
    plane(
      0.5,
      path(
        "M330 700Q180 560 190 360Q200 130 430 100Q690 70 770 250Q840 430 700 560L680 700Z",
        ink.body,
      ),
      path(
        "M320 690Q140 650 130 500Q130 380 220 370Q330 370 350 480Q360 560 450 540Q480 540 480 580Q460 640 400 650Z",
        ink.accent,
      ),
      path("M310 700H700L720 900Q720 930 690 930H320Q290 930 290 900Z", ink.warm),
      rect([290, 790, 428, 34], ink.cut),
      line("M440 190Q560 160 660 230", { colour: ink.shade, width: 22 }),
    ),
  ],
  "soldier-helmet": (ink) => [
    plane(
      0.5,
      path(
        "M150 560Q150 190 500 190T850 560Q940 590 950 650Q880 690 790 640Q500 560 210 640Q120 690 50 650Q60 590 150 560Z",
        ink.body,
      ),
      line("M180 590Q500 480 820 590", { colour: ink.shade, width: 20 }),
      polygon(starPoints([500, 390], [96, 38], 5), ink.accent),
      line("M270 640Q280 850 500 890Q720 850 730 640", { colour: ink.warm, width: 28 }),
      rect([460, 860, 80, 60, 8], ink.accent),
    ),
  ],
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
} satisfies Record<string, Drawing>;
