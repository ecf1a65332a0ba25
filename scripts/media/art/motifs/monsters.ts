import { around, circle, ellipse, group, line, mirrored, path, polygon, rect } from "../svg";
import { type Drawing, plane } from "./drawing";

const reach = (x: number, y: number, turn: number, size: number, colour: string, nail: string) =>
  group(
    line(
      "M-70 -190L-150 -330L-130 -430M-25 -210L-50 -400L-20 -500M30 -210L50 -400L40 -510M75 -180L140 -320L120 -420M90 -60L190 -160L180 -250",
      { colour, width: 44 },
    ) +
      path("M-95 -210H98L112 -60Q90 10 62 60L70 620H-70L-60 60Q-100 -10 -95 -210Z", colour) +
      line(
        "M-130 -430L-128 -440M-20 -500L-18 -510M40 -510L40 -520M120 -420L118 -430M180 -250L180 -258",
        { colour: nail, width: 22 },
      ) +
      line("M-40 -170V-40M10 -180V-40M55 -165V-50", { colour: nail, width: 8 }),
    `translate(${x} ${y}) rotate(${turn}) scale(${size})`,
  );

export const monsters = {
  "vampire-shadow": (ink) => [
    plane(
      0.6,
      mirrored(
        path(
          "M500 330L440 330Q430 400 330 420Q220 450 200 620L180 940L230 1000L280 950L335 1000L390 950L445 1000L500 955Z",
          ink.body,
        ) +
          line("M240 520Q130 600 150 720", { colour: ink.body, width: 70 }) +
          path(
            "M115 690Q60 760 20 900Q80 800 108 770Q70 880 70 990Q110 870 134 790Q128 900 150 1000Q168 880 170 790Q190 870 214 940Q210 800 190 690Z",
            ink.body,
          ),
      ),
      path("M500 60Q620 70 620 220Q610 370 500 400Q390 370 380 220Q380 70 500 60Z", ink.body),
      mirrored(path("M392 250Q330 220 300 110Q370 130 400 190Z", ink.body)),
      mirrored(path("M405 225Q450 205 482 250Q440 262 405 225Z", ink.warm)),
      path("M470 320Q500 330 530 320L522 332L517 362L508 332H492L483 362L478 332Z", ink.warm),
      mirrored(path("M440 400Q380 420 360 400L440 520L500 440Z", ink.shade)),
      path("M500 440L470 500L500 940L530 500Z", ink.accent),
    ),
  ],
  bat: (ink) => [
    plane(
      0.6,
      mirrored(
        path(
          "M500 400Q420 380 380 300Q250 250 20 330Q110 380 110 520Q190 460 270 560Q330 510 390 640Q440 640 500 760Z",
          ink.body,
        ) +
          path("M500 400L455 330L440 230L490 290H500Z", ink.body) +
          line("M380 300Q330 400 270 555M380 300Q200 360 112 515", { colour: ink.cut, width: 9 }) +
          circle([478, 385], 14, ink.warm),
      ),
    ),
  ],
  ghost: (ink) => [
    plane(
      0.5,
      path(
        "M500 70Q760 70 780 400Q790 640 900 900Q820 860 760 930Q690 850 620 940Q560 850 500 950Q440 850 380 940Q310 850 240 930Q180 860 100 900Q210 640 220 400Q240 70 500 70Z",
        ink.body,
      ),
      mirrored(ellipse([410, 370], [46, 76], ink.cut)),
      ellipse([500, 540], [50, 80], ink.cut),
      mirrored(line("M240 560Q170 610 150 700", { colour: ink.shade, width: 20 })),
    ),
  ],
  "zombie-hands": (ink) => [
    plane(
      0.3,
      reach(230, 700, -16, 0.78, ink.shade, ink.cut),
      reach(800, 690, 15, 0.8, ink.shade, ink.cut),
    ),
    plane(0.5, reach(500, 610, 3, 1.12, ink.body, ink.accent)),
    plane(
      0.8,
      path(
        "M10 960Q110 860 190 890Q250 840 330 880Q420 840 520 890Q620 840 700 885Q780 845 840 890Q920 870 990 960Q750 1000 500 1000T10 960Z",
        ink.accent,
      ),
    ),
  ],
  coffin: (ink) => [
    plane(
      0.5,
      polygon(
        [
          [370, 50],
          [630, 50],
          [780, 320],
          [650, 950],
          [350, 950],
          [220, 320],
        ],
        ink.body,
      ),
      polygon(
        [
          [390, 95],
          [610, 95],
          [728, 325],
          [615, 905],
          [385, 905],
          [272, 325],
        ],
        ink.shade,
      ),
      rect([474, 220, 52, 400], ink.warm),
      rect([380, 320, 240, 52], ink.warm),
      circle([500, 700], 24, ink.accent),
    ),
  ],
  spider: (ink) => [
    plane(0.2, line("M500 0V330", { colour: ink.shade, width: 8 })),
    plane(
      0.6,
      mirrored(
        line(
          "M440 460Q300 330 200 360T60 620M430 500Q260 430 170 520T110 800M440 560Q320 560 250 660T230 920M455 440Q370 280 270 210T110 260",
          { colour: ink.body, width: 26 },
        ),
      ),
      ellipse([500, 640], [150, 190], ink.body),
      circle([500, 440], 96, ink.body),
      path("M500 540L560 620L515 680L570 760H430L485 680L440 620Z", ink.accent),
      mirrored(circle([466, 410], 18, ink.warm) + circle([440, 446], 10, ink.warm)),
    ),
  ],
  dragon: (ink) => [
    plane(
      0.3,
      path(
        "M430 590Q420 260 640 60Q700 180 960 210Q860 280 870 400Q780 380 760 500Q690 490 660 680Z",
        ink.accent,
      ),
      line("M640 70Q590 300 560 520M640 70Q760 280 865 395M640 70Q700 300 758 495", {
        colour: ink.body,
        width: 14,
      }),
    ),
    plane(
      0.6,
      path(
        "M60 330Q90 210 220 170L250 90L300 165Q390 190 400 300Q400 400 350 470Q330 540 430 560Q600 540 680 660Q760 800 640 880Q540 930 440 880Q560 870 590 790Q600 720 520 700Q400 690 290 660Q190 620 210 490Q230 400 280 350L230 360L200 400L165 372L130 400L110 368L60 380Z",
        ink.body,
      ),
      path(
        "M440 880Q300 900 220 850Q160 800 110 830L150 770L60 740Q200 730 280 790Q360 830 470 820Z",
        ink.body,
      ),
      circle([235, 255], 22, ink.warm),
      line("M330 200L380 170M375 250L430 235M385 320L440 325M350 400L405 425", {
        colour: ink.body,
        width: 22,
      }),
      line("M260 620Q400 640 520 660Q620 700 600 800", { colour: ink.warm, width: 12 }),
    ),
    plane(
      0.8,
      path(
        "M55 390Q10 440 30 500Q60 460 75 480Q60 540 110 580Q100 500 140 470Q130 420 100 400Z",
        ink.accent,
      ),
    ),
  ],
  mermaid: (ink) => [
    plane(0.2, circle([420, 330], 250, ink.warm)),
    plane(
      0.6,
      path("M470 120Q340 110 320 260Q310 420 240 520Q350 520 400 430Q440 340 430 250Z", ink.accent),
      circle([465, 205], 76, ink.body),
      path(
        "M440 260H495L505 320Q570 350 560 430Q550 490 560 540Q600 640 540 720Q620 790 740 720Q820 660 800 560L880 640Q900 760 800 850Q640 940 490 860Q380 780 400 600Q430 500 420 420Q410 340 445 315Z",
        ink.body,
      ),
      path("M800 570Q700 520 690 400Q760 420 810 500Q860 400 960 400Q950 530 870 640Z", ink.accent),
      line("M540 370Q620 430 600 520Q560 580 480 560", { colour: ink.body, width: 40 }),
      path(
        "M402 590Q480 630 575 600Q600 660 540 720Q620 790 740 720Q780 690 795 640Q840 760 760 810Q620 880 500 810Q400 730 402 590Z",
        ink.shade,
      ),
      ...[
        [470, 670],
        [510, 740],
        [590, 800],
        [680, 800],
        [450, 740],
      ].map(([x = 0, y = 0]) =>
        line(`M${x - 24} ${y}Q${x} ${y + 28} ${x + 24} ${y}`, { colour: ink.body, width: 8 }),
      ),
    ),
    plane(0.8, path("M120 960Q220 850 420 880Q600 920 760 900Q880 890 930 960Z", ink.body)),
  ],
  fire: (ink) => [
    plane(
      0.4,
      path(
        "M520 40Q560 220 700 360Q830 500 800 690Q760 920 500 950Q240 920 200 690Q180 540 300 420Q310 520 370 540Q340 280 520 40Z",
        ink.body,
      ),
    ),
    plane(
      0.6,
      path(
        "M530 340Q540 450 640 560Q720 680 660 800Q600 900 500 910Q390 900 340 790Q300 670 390 590Q400 650 450 660Q430 480 530 340Z",
        ink.accent,
      ),
    ),
    plane(
      0.8,
      path(
        "M505 590Q520 670 570 720Q610 800 560 860Q500 910 440 860Q400 790 440 740Q460 760 480 750Q470 660 505 590Z",
        ink.warm,
      ),
    ),
  ],
  "barbed-wire": (ink) => {
    const strand = (y: number, colour: string) =>
      line(`M0 ${y}Q125 ${y - 40} 250 ${y}T500 ${y}T750 ${y}T1000 ${y}`, { colour, width: 20 }) +
      [125, 375, 625, 875]
        .map(
          (x) =>
            line(
              `M${x - 50} ${y - 75}L${x + 50} ${y + 75}M${x + 50} ${y - 75}L${x - 50} ${y + 75}`,
              { colour, width: 17 },
            ) + around([x, y], 1, circle([x, y], 26, colour)),
        )
        .join("");
    return [
      plane(0.2, circle([500, 500], 210, ink.accent)),
      plane(0.4, rect([40, 60, 56, 900], ink.shade), rect([904, 60, 56, 900], ink.shade)),
      plane(0.7, strand(250, ink.body), strand(510, ink.body), strand(770, ink.body)),
    ];
  },
} satisfies Record<string, Drawing>;
