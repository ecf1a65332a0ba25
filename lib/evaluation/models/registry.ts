import type { PolicySpec } from "@/lib/evaluation/model";
import { bpr } from "@/lib/evaluation/models/bpr";
import { contemporaries } from "@/lib/evaluation/models/contemporaries";
import { content } from "@/lib/evaluation/models/content";
import { ease } from "@/lib/evaluation/models/ease";
import { hybrid, hybridLatent } from "@/lib/evaluation/models/hybrid";
import { implicitAls } from "@/lib/evaluation/models/implicit-als";
import { itemCosine } from "@/lib/evaluation/models/item-cosine";
import { itemVisits } from "@/lib/evaluation/models/item-visits";
import { pageHybrid } from "@/lib/evaluation/models/page-hybrid";
import { pageScores } from "@/lib/evaluation/models/page-scores";
import { popularity } from "@/lib/evaluation/models/popularity";
import { random } from "@/lib/evaluation/models/random";
import { truncatedSvd } from "@/lib/evaluation/models/truncated-svd";
import { twoTower } from "@/lib/evaluation/models/two-tower";
import { userNeighbours } from "@/lib/evaluation/models/user-neighbours";
import { userRidge, userRidgeNearest } from "@/lib/evaluation/models/user-ridge";
import { userRidgeWide } from "@/lib/evaluation/models/wide";

/** Every policy that can be measured, baselines first. */
export const policies: readonly PolicySpec[] = [
  popularity,
  random,
  contemporaries,
  content,
  ...userNeighbours,
  ...pageScores,
  pageHybrid,
  userRidgeNearest,
  userRidge,
  userRidgeWide,
  itemCosine,
  itemVisits,
  ease,
  truncatedSvd,
  implicitAls,
  bpr,
  twoTower,
  hybrid,
  hybridLatent,
];
