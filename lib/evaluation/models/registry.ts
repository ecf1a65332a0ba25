import type { PolicySpec } from "@/lib/evaluation/model";
import { ease } from "@/lib/evaluation/models/ease";
import { popularity } from "@/lib/evaluation/models/popularity";
import { random } from "@/lib/evaluation/models/random";
import { userCosine } from "@/lib/evaluation/models/user-cosine";
import { userRidge, userRidgeNearest } from "@/lib/evaluation/models/user-ridge";

/** Every policy that can be measured, baselines first. */
export const policies: readonly PolicySpec[] = [
  popularity,
  random,
  userCosine,
  userRidge,
  userRidgeNearest,
  ease,
];
