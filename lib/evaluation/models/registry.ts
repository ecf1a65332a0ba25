import type { PolicySpec } from "@/lib/evaluation/model";
import { popularity } from "@/lib/evaluation/models/popularity";
import { random } from "@/lib/evaluation/models/random";
import { userCosine } from "@/lib/evaluation/models/user-cosine";

/** Every policy that can be measured, baselines first. */
export const policies: readonly PolicySpec[] = [popularity, random, userCosine];
