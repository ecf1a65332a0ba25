import { circle, faded, line, type Point, path, polygon, rect } from "../svg";
import { type Drawing, plane } from "./drawing";

const skyline: Point[] = [
  [60, 900],
  [60, 560],
  [150, 560],
  [150, 430],
  [230, 430],
  [230, 620],
  [290, 620],
  [290, 330],
  [320, 330],
  [320, 270],
  [390, 270],
  [390, 330],
  [420, 330],
  [420, 520],
  [470, 520],
  [470, 240],
  [488, 240],
  [500, 60],
  [512, 240],
  [530, 240],
  [530, 180],
  [580, 180],
  [580, 480],
  [640, 480],
  [640, 380],
  [730, 330],
  [730, 600],
  [790, 600],
  [790, 470],
  [860, 470],
  [860, 650],
  [940, 650],
  [940, 900],
];

export const buildings = {
  "city-skyline": (ink, random) => [
    plane(
      0.2,
      faded(
        path(
          "M0 900V690H90V520H190V740H260V450H360V690H450V400H560V640H690V500H770V720H850V560H960V740H1000V900Z",
          ink.shade,
        ),
        0.9,
      ),
    ),
    plane(
      0.5,
      polygon(skyline, ink.body),
      ...Array.from({ length: 46 }, () =>
        rect(
          [
            75 + Math.floor(random.next() * 42) * 20,
            400 + Math.floor(random.next() * 16) * 30,
            9,
            15,
          ],
          random.pick([ink.warm, ink.cut, ink.accent]),
        ),
      ).filter((_, index) => index % 2 === 0),
    ),
  ],
  castle: (ink) => [
    plane(0.2, circle([690, 260], 120, ink.warm)),
    plane(
      0.5,
      path(
        "M120 940L160 620H140V560H160V540H190V560H220V540H250V560H280V540H300V620H285L300 700H380V430L350 430V360H375V335H405V360H440V335H470V360H500V335H530V360H560V335H590V360H620V430H600V700H690V520L660 520L735 340L810 520L780 520L860 940Z",
        ink.body,
      ),
      path("M380 340L500 90L610 340Z", ink.accent),
      path("M150 545L220 360L290 545Z", ink.accent),
      line("M500 100V30L560 55L500 80", { colour: ink.body, width: 10 }),
      path("M440 940V800Q500 710 560 800V940Z", ink.cut),
      path("M475 520Q500 480 525 520V590H475Z", ink.warm),
      path("M715 590Q735 560 755 590V650H715Z", ink.warm),
      path("M205 660Q220 635 235 660V715H205Z", ink.warm),
    ),
  ],
  "haunted-house": (ink) => [
    plane(0.15, circle([300, 300], 170, ink.warm)),
    plane(
      0.5,
      path("M90 930Q330 850 500 850T910 930V960H90Z", ink.body),
      path(
        "M250 880L262 560L210 570L360 380L440 470V300L400 310L530 60L660 310L622 300V520L700 400L830 590L785 575L770 880Z",
        ink.body,
      ),
      line("M530 70V10", { colour: ink.body, width: 10 }),
      path("M500 350Q530 300 560 350V430H500Z", ink.warm),
      path("M320 600H395V700H320Z", ink.warm),
      path("M655 610H725V710H655Z", ink.accent),
      line("M530 330V430M500 385H560M357 600V700M320 650H395M690 610V710M655 660H725", {
        colour: ink.body,
        width: 9,
      }),
      path("M480 880V720Q530 650 580 720V880Z", ink.cut),
    ),
    plane(
      0.8,
      line("M110 930C130 800 100 740 160 640M128 790L60 720M140 720L200 690M118 850L190 800", {
        colour: ink.body,
        width: 18,
      }),
    ),
  ],
  lighthouse: (ink) => [
    plane(
      0.1,
      polygon(
        [
          [500, 235],
          [0, 60],
          [0, 330],
        ],
        ink.warm,
      ),
      faded(
        polygon(
          [
            [500, 235],
            [1000, 140],
            [1000, 400],
          ],
          ink.warm,
        ),
        0.55,
      ),
    ),
    plane(
      0.5,
      path("M425 330H575L640 900H360Z", ink.body),
      path("M415 420H585L596 520H404ZM394 620H607L620 730H380Z", ink.accent),
      rect([445, 190, 110, 110], ink.cut),
      circle([500, 240], 40, ink.warm),
      path("M435 190Q500 80 565 190Z", ink.accent),
      rect([400, 296, 200, 36, 6], ink.body),
      line("M450 190V300M550 190V300", { colour: ink.body, width: 12 }),
      path("M200 960Q300 860 500 870T800 960Z", ink.body),
    ),
  ],
  tent: (ink) => [
    plane(
      0.4,
      line("M500 170V60L590 90L500 120", { colour: ink.accent, width: 14 }),
      path(
        "M500 150C430 330 270 420 100 480L140 900H860L900 480C730 420 570 330 500 150Z",
        ink.body,
      ),
      path(
        "M500 150C480 330 430 440 370 520L390 900H310L255 500C370 430 460 330 500 150ZM500 150C520 330 570 440 630 520L610 900H690L745 500C630 430 540 330 500 150Z",
        ink.accent,
      ),
      path(
        "M100 480Q180 560 255 500Q310 575 370 520Q435 590 500 530Q565 590 630 520Q690 575 745 500Q820 560 900 480L890 450Q640 400 500 150Q360 400 110 450Z",
        ink.warm,
      ),
      path("M500 150C490 330 460 420 400 500Q500 560 600 500C540 420 510 330 500 150Z", ink.body),
      path("M430 900Q470 740 500 590Q530 740 570 900Z", ink.cut),
    ),
  ],
} satisfies Record<string, Drawing>;
