import { circle, faded, line, mirrored, path, polygon, rect, ring } from "../svg";
import { type Drawing, plane } from "./drawing";

export const street = {
  "street-lamp": (ink) => [
    plane(
      0.2,
      faded(
        polygon(
          [
            [500, 170],
            [120, 960],
            [880, 960],
          ],
          ink.warm,
        ),
        0.35,
      ),
    ),
    plane(
      0.5,
      rect([482, 330, 36, 590], ink.body),
      path("M440 960L460 860H540L560 960Z", ink.body),
      path("M420 330L390 140H610L580 330Z", ink.body),
      path("M440 310L418 160H582L560 310Z", ink.warm),
      path("M380 142L500 40L620 142Z", ink.body),
      circle([500, 38], 18, ink.accent),
      line("M500 150V320", { colour: ink.body, width: 10 }),
      rect([400, 415, 200, 16, 8], ink.body),
    ),
  ],
  window: (ink) => [
    plane(0.2, rect([200, 100, 600, 760], ink.warm), circle([610, 290], 100, ink.body)),
    plane(0.3, path("M200 860V640Q350 560 500 640T800 610V860Z", ink.accent)),
    plane(
      0.6,
      line("M200 100H800V860H200ZM500 100V860M200 470H800", {
        colour: ink.body,
        width: 38,
        cap: "butt",
      }),
      rect([140, 860, 720, 50], ink.body),
      path("M180 80H330Q320 380 205 520V860H180Z", ink.shade),
      path("M820 80H670Q680 380 795 520V860H820Z", ink.shade),
    ),
  ],
  door: (ink) => [
    plane(
      0.2,
      rect([250, 80, 460, 840], ink.warm),
      polygon(
        [
          [250, 920],
          [710, 920],
          [980, 1000],
          [130, 1000],
        ],
        ink.warm,
      ),
    ),
    plane(
      0.6,
      line("M240 930V70H720V930", { colour: ink.body, width: 36, cap: "butt" }),
      path("M710 90L430 170V990L710 915Z", ink.accent),
      path("M665 190L475 245V500L665 470ZM665 545L475 575V880L665 835Z", ink.shade),
      circle([460, 555], 22, ink.body),
    ),
  ],
  key: (ink) => [
    plane(
      0.5,
      ring([500, 240], 150, { colour: ink.body, width: 60 }),
      ring([500, 240], 92, { colour: ink.accent, width: 16 }),
      rect([468, 400, 64, 540, 20], ink.body),
      path("M532 740H690V800H640V850H690V910H532Z", ink.body),
      rect([440, 410, 120, 34, 10], ink.accent),
    ),
  ],
  staircase: (ink) => [
    plane(0.2, path("M760 60H960V310H760Z", ink.warm)),
    plane(
      0.5,
      path("M40 940V820H160V710H280V600H400V490H520V380H640V300H960V940Z", ink.body),
      path(
        "M40 820H160V840H40ZM160 710H280V730H160ZM280 600H400V620H280ZM400 490H520V510H400ZM520 380H640V400H520Z",
        ink.accent,
      ),
    ),
    plane(
      0.7,
      line("M100 810V580M220 700V470M340 590V360M460 480V250M580 370V140M60 610L620 105", {
        colour: ink.shade,
        width: 18,
      }),
    ),
  ],
  bridge: (ink) => [
    plane(0.2, circle([500, 430], 190, ink.warm)),
    plane(
      0.5,
      mirrored(
        path("M250 940L262 150H318L330 940Z", ink.body) +
          rect([262, 250, 56, 16], ink.cut) +
          rect([262, 360, 56, 16], ink.cut) +
          line("M290 160Q390 560 500 570M290 160Q180 480 0 560", {
            colour: ink.accent,
            width: 18,
          }) +
          line(
            "M350 330V640M400 440V640M450 520V640M500 560V640M230 330V640M170 430V640M110 495V640M50 540V640",
            { colour: ink.body, width: 7 },
          ),
      ),
      rect([0, 636, 1000, 46], ink.body),
      rect([0, 694, 1000, 12], ink.accent),
    ),
    plane(0.8, line("M60 880H420M560 880H930M200 935H780", { colour: ink.shade, width: 14 })),
  ],
  road: (ink) => [
    plane(0.1, circle([500, 400], 180, ink.accent)),
    plane(0.3, path("M0 420L180 330L330 420L560 350L760 420L900 340L1000 420V450H0Z", ink.shade)),
    plane(
      0.5,
      rect([0, 440, 1000, 14], ink.body),
      polygon(
        [
          [470, 440],
          [530, 440],
          [960, 1000],
          [40, 1000],
        ],
        ink.body,
      ),
      polygon(
        [
          [497, 455],
          [503, 455],
          [505, 510],
          [495, 510],
        ],
        ink.cut,
      ),
      polygon(
        [
          [494, 545],
          [506, 545],
          [512, 640],
          [488, 640],
        ],
        ink.cut,
      ),
      polygon(
        [
          [486, 690],
          [514, 690],
          [524, 820],
          [476, 820],
        ],
        ink.cut,
      ),
      polygon(
        [
          [473, 875],
          [527, 875],
          [540, 1000],
          [460, 1000],
        ],
        ink.cut,
      ),
    ),
    plane(
      0.8,
      ...[
        [90, 620, 1.5],
        [255, 520, 0.7],
      ].map(([x = 0, y = 0, size = 1]) =>
        line(
          `M${x} ${y - 250 * size}V${y}M${x - 50 * size} ${y - 215 * size}H${x + 50 * size}M${x - 36 * size} ${y - 170 * size}H${x + 36 * size}`,
          { colour: ink.body, width: 12 * size },
        ),
      ),
    ),
  ],
} satisfies Record<string, Drawing>;
