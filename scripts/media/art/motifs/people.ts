import { around, circle, ellipse, group, line, mirrored, path, polygon, rect } from "../svg";
import { type Drawing, plane } from "./drawing";

export const people = {
  hand: (ink) => [
    plane(
      0.5,
      line("M350 560L270 250M440 520L410 120M545 520L560 100M640 560L705 190", {
        colour: ink.body,
        width: 92,
      }),
      line("M690 720L850 480", { colour: ink.body, width: 96 }),
      path("M304 540H686L740 700Q740 830 640 880L620 1000H380L370 890Q300 840 300 700Z", ink.body),
      line("M360 690Q470 600 640 660M370 780Q480 680 600 640", { colour: ink.shade, width: 16 }),
      circle([500, 745], 40, ink.accent),
    ),
  ],
  eye: (ink) => [
    plane(
      0.2,
      ...[-60, -40, -20, 0, 20, 40, 60].map((turn) =>
        group(line("M500 250V130", { colour: ink.body, width: 26 }), `rotate(${turn} 500 620)`),
      ),
    ),
    plane(
      0.5,
      path("M40 500Q500 90 960 500Q500 910 40 500Z", ink.body),
      circle([500, 500], 204, ink.accent),
      around([500, 500], 24, line("M500 320V400", { colour: ink.warm, width: 12 })),
      circle([500, 500], 104, ink.cut),
      circle([440, 430], 42, ink.body),
    ),
  ],
  clown: (ink) => [
    plane(
      0.4,
      mirrored(circle([210, 400], 135, ink.accent) + circle([170, 560], 100, ink.accent)),
      path("M270 420Q280 220 500 220T730 420Q740 800 500 830Q260 800 270 420Z", ink.body),
      mirrored(
        polygon(
          [
            [375, 330],
            [425, 460],
            [375, 590],
            [325, 460],
          ],
          ink.shade,
        ),
      ),
      mirrored(circle([375, 460], 30, ink.cut)),
      path("M350 640Q500 720 650 640Q630 790 500 795Q370 790 350 640Z", ink.accent),
      path("M400 690Q500 730 600 690Q580 745 500 748Q420 745 400 690Z", ink.cut),
      circle([500, 560], 72, ink.accent),
      path("M400 235L520 20L610 235Q500 190 400 235Z", ink.warm),
      circle([520, 36], 34, ink.accent),
    ),
    plane(
      0.6,
      path("M180 960L290 810L370 900L440 820L500 910L560 820L630 900L710 810L820 960Z", ink.warm),
    ),
  ],
  "bowler-hat": (ink) => [
    plane(
      0.5,
      path("M250 560Q240 220 500 220T750 560Z", ink.body),
      path("M250 490H750L752 575H248Z", ink.accent),
      path(
        "M90 560Q120 520 180 560Q500 640 820 560Q880 520 910 560Q880 680 500 690T90 560Z",
        ink.body,
      ),
      path("M330 430Q340 300 450 270Q380 330 375 430Z", ink.shade),
    ),
    plane(
      0.7,
      path(
        "M500 830Q440 770 340 810Q310 850 400 850Q470 850 500 830Q530 850 600 850Q690 850 660 810Q560 770 500 830Z",
        ink.body,
      ),
    ),
  ],
  "top-hat": (ink) => [
    plane(
      0.5,
      path("M270 150Q500 90 730 150L700 680H300Z", ink.body),
      path("M294 560H706L700 680Q500 730 300 680Z", ink.accent),
      path(
        "M80 660Q120 610 180 650Q500 760 820 650Q880 610 920 660Q900 830 500 850T80 660Z",
        ink.body,
      ),
      path("M340 180L400 172L412 545H356Z", ink.shade),
      ellipse([500, 148], [226, 38], ink.shade),
    ),
  ],
  fedora: (ink) => [
    plane(
      0.5,
      path("M250 560Q270 260 400 230Q460 220 500 280Q560 210 640 240Q740 290 760 560Z", ink.body),
      path("M246 480Q500 540 762 480L770 590Q500 640 240 590Z", ink.accent),
      path(
        "M30 590Q100 530 240 570Q500 640 770 570Q900 530 970 590Q940 660 760 690Q500 760 240 690Q70 660 30 590Z",
        ink.body,
      ),
      path("M500 280Q480 380 400 430Q440 340 430 260Z", ink.shade),
    ),
    plane(
      0.7,
      path("M320 745Q500 790 690 745Q690 900 620 960H390Q330 900 320 745Z", ink.shade),
      line("M395 820H470M545 820H620", { colour: ink.warm, width: 22 }),
    ),
  ],
  crown: (ink) => [
    plane(
      0.5,
      polygon(
        [
          [140, 760],
          [80, 290],
          [310, 520],
          [500, 150],
          [690, 520],
          [920, 290],
          [860, 760],
        ],
        ink.body,
      ),
      rect([140, 790, 720, 90, 10], ink.accent),
      circle([80, 270], 46, ink.warm),
      circle([500, 130], 56, ink.warm),
      circle([920, 270], 46, ink.warm),
      polygon(
        [
          [500, 470],
          [560, 580],
          [500, 690],
          [440, 580],
        ],
        ink.accent,
      ),
      circle([290, 640], 34, ink.accent),
      circle([710, 640], 34, ink.accent),
      ...[240, 370, 500, 630, 760].map((x) => circle([x, 835], 22, ink.warm)),
    ),
  ],
  skull: (ink) => [
    plane(
      0.5,
      path(
        "M500 90Q840 90 850 430Q850 590 750 650L735 760H265L250 650Q150 590 150 430Q160 90 500 90Z",
        ink.body,
      ),
      path("M310 780H690L670 920Q500 960 330 920Z", ink.body),
      mirrored(
        path("M230 470Q240 370 350 380Q450 390 440 490Q420 590 320 580Q230 570 230 470Z", ink.cut) +
          circle([345, 485], 30, ink.accent),
      ),
      path("M500 570L555 680Q500 660 445 680Z", ink.cut),
      line("M380 740V900M440 745V915M500 745V920M560 745V915M620 740V900", {
        colour: ink.cut,
        width: 14,
        cap: "butt",
      }),
      rect([300, 763, 400, 14], ink.cut),
    ),
  ],
} satisfies Record<string, Drawing>;
