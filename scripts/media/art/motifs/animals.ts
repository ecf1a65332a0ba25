import { circle, ellipse, line, mirrored, path, polygon } from "../svg";
import { type Drawing, plane } from "./drawing";

export const animals = {
  gorilla: (ink) => [
    plane(
      0.5,
      path(
        "M500 50Q700 60 760 260Q800 350 770 430Q980 520 1000 1000H0Q20 520 230 430Q200 350 240 260Q300 60 500 50Z",
        ink.body,
      ),
      mirrored(circle([228, 400], 56, ink.body) + circle([228, 400], 26, ink.shade)),
      path(
        "M320 330Q400 260 500 310Q600 260 680 330Q720 420 660 480Q740 580 690 690Q620 790 500 790T310 690Q260 580 340 480Q280 420 320 330Z",
        ink.shade,
      ),
      mirrored(line("M330 350Q400 310 470 360", { colour: ink.body, width: 34 })),
      mirrored(ellipse([410, 415], [38, 26], ink.warm) + circle([416, 416], 16, ink.cut)),
      mirrored(ellipse([458, 560], [30, 24], ink.cut)),
      path("M370 660Q500 620 630 660Q600 740 500 740T370 660Z", ink.cut),
      path("M400 668L425 668L412 700ZM600 668L575 668L588 700ZM450 660H550V678H450Z", ink.warm),
    ),
  ],
  wolf: (ink) => [
    plane(
      0.5,
      mirrored(
        polygon(
          [
            [500, 950],
            [380, 780],
            [300, 800],
            [310, 720],
            [200, 720],
            [235, 630],
            [130, 590],
            [200, 500],
            [180, 330],
            [220, 60],
            [390, 270],
            [500, 260],
          ],
          ink.body,
        ) +
          polygon(
            [
              [235, 150],
              [340, 290],
              [235, 330],
            ],
            ink.accent,
          ) +
          polygon(
            [
              [270, 480],
              [430, 540],
              [300, 545],
            ],
            ink.warm,
          ) +
          polygon(
            [
              [500, 950],
              [400, 790],
              [440, 620],
              [500, 600],
            ],
            ink.shade,
          ),
      ),
      polygon(
        [
          [430, 770],
          [570, 770],
          [535, 850],
          [500, 870],
          [465, 850],
        ],
        ink.cut,
      ),
      polygon(
        [
          [500, 300],
          [540, 460],
          [500, 600],
          [460, 460],
        ],
        ink.shade,
      ),
    ),
  ],
  cat: (ink) => [
    plane(
      0.5,
      path(
        "M300 960Q250 700 350 560Q390 500 380 440Q320 400 330 300L320 110L430 200Q500 180 570 200L680 110L670 300Q680 400 620 440Q610 500 650 560Q750 700 700 960Z",
        ink.body,
      ),
      line("M690 920Q900 940 890 760Q880 640 800 620Q760 610 750 650", {
        colour: ink.body,
        width: 54,
      }),
      mirrored(
        path("M385 300Q425 250 468 305Q430 345 385 300Z", ink.warm) +
          ellipse([428, 300], [9, 30], ink.cut),
      ),
      path("M480 360H520L500 382Z", ink.accent),
      line("M420 375L250 350M420 390L255 410M580 375L750 350M580 390L745 410", {
        colour: ink.shade,
        width: 7,
      }),
      mirrored(path("M345 160L415 212L352 262Z", ink.accent)),
      line("M500 700V950M430 760V950M570 760V950", { colour: ink.shade, width: 9 }),
    ),
  ],
  dog: (ink) => [
    plane(
      0.5,
      path("M310 300Q330 140 500 140T690 300L680 560Q700 820 500 840Q300 820 320 560Z", ink.body),
      mirrored(
        path(
          "M330 220Q190 150 130 330Q100 500 160 640Q260 640 300 500Q330 380 350 300Z",
          ink.shade,
        ),
      ),
      path("M450 145Q500 130 550 145Q580 400 500 560Q420 400 450 145Z", ink.warm),
      path("M380 600Q390 500 500 500T620 600Q640 760 500 780Q360 760 380 600Z", ink.warm),
      mirrored(circle([400, 410], 36, ink.cut) + circle([410, 400], 11, ink.warm)),
      path("M430 560Q500 520 570 560Q560 630 500 640Q440 630 430 560Z", ink.cut),
      line("M500 640V700Q440 740 410 700M500 700Q560 740 590 700", { colour: ink.cut, width: 14 }),
      path("M460 728Q500 740 540 728V810Q500 860 460 810Z", ink.accent),
    ),
    plane(
      0.6,
      path("M310 800Q500 920 690 800L720 870Q500 990 280 870Z", ink.accent),
      circle([500, 925], 42, ink.warm),
    ),
  ],
  rabbit: (ink) => [
    plane(
      0.5,
      mirrored(
        path("M460 480Q330 400 290 220Q270 60 340 40Q440 60 480 260L490 470Z", ink.body) +
          path("M440 400Q350 330 330 200Q325 110 350 100Q410 130 440 270Z", ink.accent),
      ),
      path("M500 380Q720 390 740 620Q740 860 500 880Q260 860 260 620Q280 390 500 380Z", ink.body),
      mirrored(circle([400, 590], 38, ink.cut) + circle([412, 578], 12, ink.body)),
      mirrored(ellipse([330, 720], [46, 30], ink.accent)),
      path("M462 680H538L500 724Z", ink.accent),
      line("M500 724V765Q450 800 420 765M500 765Q550 800 580 765", { colour: ink.cut, width: 12 }),
      path("M470 790H530V856H470Z", ink.warm),
      line("M500 790V856", { colour: ink.cut, width: 7 }),
    ),
    plane(0.7, path("M150 1000Q180 880 340 870Q500 930 660 870Q820 880 850 1000Z", ink.body)),
  ],
  bird: (ink) => [
    plane(
      0.6,
      path(
        "M60 520Q160 460 270 490Q400 520 470 470Q430 250 600 60Q640 200 800 180Q730 260 860 280Q760 350 790 420Q860 400 960 520Q850 500 790 560Q690 700 500 690Q330 670 230 570Q150 530 60 520Z",
        ink.body,
      ),
      path(
        "M470 470Q430 250 600 60Q640 200 800 180Q730 260 860 280Q740 360 740 470Q620 560 470 470Z",
        ink.accent,
      ),
      path("M60 520Q120 485 180 484L160 545Q110 525 60 520Z", ink.warm),
      circle([245, 522], 15, ink.cut),
      line("M560 400Q580 250 620 170M640 420Q660 300 720 240", { colour: ink.body, width: 12 }),
    ),
  ],
  horse: (ink) => [
    plane(
      0.5,
      path(
        "M330 70L400 170Q560 150 690 260Q860 420 840 1000H380Q400 800 490 640Q430 640 380 600Q300 660 230 740Q180 790 120 740Q80 690 120 620Q200 480 240 330Q260 220 330 170Z",
        ink.body,
      ),
      path(
        "M400 170Q560 150 690 260Q860 420 840 1000H730Q760 560 640 380Q560 270 430 240Z",
        ink.accent,
      ),
      circle([335, 330], 26, ink.warm),
      circle([335, 330], 12, ink.cut),
      line("M140 690Q180 690 195 720", { colour: ink.cut, width: 14 }),
      line("M380 600Q450 560 470 470", { colour: ink.shade, width: 16 }),
      circle([165, 640], 14, ink.cut),
    ),
  ],
  elephant: (ink) => [
    plane(
      0.4,
      mirrored(
        path("M420 220Q200 90 60 270Q10 480 130 640Q290 700 400 520Z", ink.shade) +
          path("M380 290Q220 190 130 310Q90 460 180 570Q290 600 370 490Z", ink.accent),
      ),
    ),
    plane(
      0.6,
      path(
        "M500 120Q690 130 690 350Q680 520 600 600Q590 760 580 850Q570 960 470 970Q380 960 390 880H440Q450 910 480 905Q500 900 495 830Q430 760 400 600Q320 520 310 350Q310 130 500 120Z",
        ink.body,
      ),
      mirrored(circle([395, 400], 24, ink.cut)),
      mirrored(path("M395 600Q330 640 320 760Q380 740 425 660Z", ink.warm)),
      line("M430 640H575M440 710H580M455 780H580", { colour: ink.shade, width: 10 }),
      path("M500 140L560 220L500 330L440 220Z", ink.accent),
    ),
  ],
  fish: (ink) => [
    plane(
      0.6,
      path(
        "M60 500Q240 240 520 270Q660 290 760 440L940 280Q900 500 940 720L760 560Q660 710 520 730Q240 760 60 500Z",
        ink.body,
      ),
      path(
        "M400 278Q520 150 660 190Q640 270 690 350Q600 280 520 270ZM400 722Q470 810 570 810Q560 750 610 708Q560 728 520 730Z",
        ink.accent,
      ),
      circle([210, 465], 44, ink.cut),
      circle([210, 465], 20, ink.warm),
      line("M330 360Q400 500 330 640", { colour: ink.cut, width: 18 }),
      ...[430, 520, 610].map((x) =>
        line(`M${x} 400Q${x + 50} 440 ${x} 480M${x} 500Q${x + 50} 540 ${x} 590`, {
          colour: ink.warm,
          width: 13,
        }),
      ),
    ),
    plane(
      0.8,
      circle([90, 330], 26, ink.warm),
      circle([140, 240], 16, ink.warm),
      circle([80, 180], 20, ink.warm),
    ),
  ],
} satisfies Record<string, Drawing>;
