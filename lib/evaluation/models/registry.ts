import type { PolicySpec } from "@/lib/evaluation/model";
import { bpr } from "@/lib/evaluation/models/bpr";
import { ease } from "@/lib/evaluation/models/ease";
import { implicitAls } from "@/lib/evaluation/models/implicit-als";
import { itemCosine } from "@/lib/evaluation/models/item-cosine";
import { popularity } from "@/lib/evaluation/models/popularity";
import { random } from "@/lib/evaluation/models/random";
import { truncatedSvd } from "@/lib/evaluation/models/truncated-svd";
import { twoTower } from "@/lib/evaluation/models/two-tower";
import { userNeighbours } from "@/lib/evaluation/models/user-neighbours";
import { userRidge, userRidgeNearest } from "@/lib/evaluation/models/user-ridge";

/** Every policy that can be measured, baselines first. */
export const policies: readonly PolicySpec[] = [
  popularity,
  random,
  ...userNeighbours,
  userRidgeNearest,
  userRidge,
  itemCosine,
  ease,
  truncatedSvd,
  implicitAls,
  bpr,
  twoTower,
];
