import {
  around,
  circle,
  ellipse,
  faded,
  group,
  line,
  mirrored,
  path,
  polygon,
  ring,
  starPoints,
} from "../svg";
import { type Drawing, plane } from "./drawing";

export const sky = {
  moon: (ink) => [
    plane(0.1, circle([500, 500], 400, ink.body)),
    plane(
      0.2,
      circle([360, 380], 92, ink.warm),
      circle([610, 300], 50, ink.warm),
      circle([655, 600], 120, ink.warm),
      circle([430, 690], 62, ink.warm),
      circle([250, 560], 40, ink.warm),
      faded(path("M500 100A400 400 0 1 1 500 900A470 470 0 0 0 500 100Z", ink.shade), 0.28),
    ),
  ],
  sun: (ink) => [
    plane(
      0.1,
      around(
        [500, 500],
        12,
        polygon(
          [
            [462, 190],
            [500, 30],
            [538, 190],
          ],
          ink.warm,
        ),
      ),
    ),
    plane(
      0.15,
      around(
        [500, 500],
        12,
        group(
          polygon(
            [
              [480, 190],
              [500, 110],
              [520, 190],
            ],
            ink.accent,
          ),
          "rotate(15 500 500)",
        ),
      ),
    ),
    plane(
      0.3,
      circle([500, 500], 275, ink.body),
      ring([500, 500], 235, { colour: ink.warm, width: 14 }),
    ),
  ],
  star: (ink) => [
    plane(0.3, polygon(starPoints([500, 530], [460, 182], 5), ink.body)),
    plane(
      0.4,
      ...[0, 72, 144, 216, 288].map((turn) =>
        group(
          polygon(
            [
              [500, 70],
              [500, 530],
              [607, 382],
            ],
            ink.warm,
          ),
          `rotate(${turn} 500 530)`,
        ),
      ),
    ),
  ],
  planet: (ink) => [
    plane(
      0.1,
      circle([160, 220], 14, ink.warm),
      circle([850, 160], 20, ink.accent),
      circle([840, 830], 12, ink.warm),
    ),
    plane(
      0.3,
      group(
        line("M90 500A410 120 0 0 1 910 500", { colour: ink.accent, width: 34, cap: "butt" }) +
          circle([500, 500], 270, ink.body) +
          path("M236 445A270 270 0 0 1 764 445A520 90 0 0 1 236 445Z", ink.warm) +
          path("M300 682A270 270 0 0 0 700 682A480 70 0 0 1 300 682Z", ink.shade) +
          line("M90 500A410 120 0 0 0 910 500", { colour: ink.cut, width: 66, cap: "butt" }) +
          line("M90 500A410 120 0 0 0 910 500", { colour: ink.accent, width: 34, cap: "butt" }),
        "rotate(-18 500 500)",
      ),
    ),
  ],
  lightning: (ink) => [
    plane(
      0.2,
      polygon(
        [
          [600, 40],
          [270, 560],
          [470, 560],
          [380, 960],
          [760, 400],
          [540, 400],
          [690, 40],
        ],
        ink.body,
      ),
    ),
    plane(
      0.3,
      polygon(
        [
          [690, 40],
          [540, 400],
          [760, 400],
          [380, 960],
          [640, 450],
          [470, 450],
        ],
        ink.warm,
      ),
    ),
  ],
  snowflake: (ink) => [
    plane(
      0.4,
      around(
        [500, 500],
        6,
        line("M500 500V70M500 190L420 110M500 190L580 110M500 320L390 220M500 320L610 220", {
          colour: ink.body,
          width: 34,
        }),
      ),
      polygon(starPoints([500, 500], [110, 70], 6), ink.warm),
    ),
  ],
  rocket: (ink) => [
    plane(
      0.2,
      path("M400 800Q420 900 500 985Q580 900 600 800Z", ink.accent),
      path("M445 800Q460 860 500 910Q540 860 555 800Z", ink.warm),
    ),
    plane(
      0.5,
      mirrored(path("M372 520L220 720V850L400 770Z", ink.accent)),
      path("M500 30C680 190 690 500 610 790H390C310 500 320 190 500 30Z", ink.body),
      faded(path("M500 30C680 190 690 500 610 790H520C600 500 600 200 500 30Z", ink.shade), 0.35),
      path("M500 30C560 85 600 150 622 225H378C400 150 440 85 500 30Z", ink.accent),
      circle([500, 380], 88, ink.cut),
      circle([500, 380], 60, ink.warm),
      path("M480 560H520V830H480Z", ink.accent),
    ),
  ],
  balloon: (ink) => [
    plane(
      0.4,
      line("M395 640L445 800M605 640L555 800M500 660V800", { colour: ink.shade, width: 10 }),
      path(
        "M500 40C700 40 810 180 810 340C810 500 660 600 600 680H400C340 600 190 500 190 340C190 180 300 40 500 40Z",
        ink.body,
      ),
      path(
        "M500 40C390 60 330 180 330 340C330 490 400 600 440 680H400C340 600 190 500 190 340C190 180 300 40 500 40Z",
        ink.accent,
      ),
      path(
        "M500 40C610 60 670 180 670 340C670 490 600 600 560 680H600C660 600 810 500 810 340C810 180 700 40 500 40Z",
        ink.accent,
      ),
      ellipse([500, 340], [62, 300], ink.warm),
    ),
    plane(
      0.5,
      path("M430 800H570L555 920Q500 940 445 920Z", ink.body),
      line("M430 806H570", { colour: ink.accent, width: 22 }),
    ),
  ],
} satisfies Record<string, Drawing>;
