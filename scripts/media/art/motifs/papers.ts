import { circle, group, line, mirrored, path, rect } from "../svg";
import { type Drawing, plane } from "./drawing";

export const papers = {
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
} satisfies Record<string, Drawing>;
