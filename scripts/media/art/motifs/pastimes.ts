import { around, circle, ellipse, faded, group, line, path, rect } from "../svg";
import { type Drawing, plane } from "./drawing";

const spade = (ink: string) =>
  path(
    "M0 -100C60 -20 110 10 110 60C110 110 40 115 12 75Q15 120 40 135H-40Q-15 120 -12 75C-40 115 -110 110 -110 60C-110 10 -60 -20 0 -100Z",
    ink,
  );

export const pastimes = {
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
} satisfies Record<string, Drawing>;
