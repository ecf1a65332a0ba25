import type { PolicySpec } from "@/lib/evaluation/model";
import {
  knnParameters,
  knnSpace,
  viewersByLikeness,
} from "@/lib/evaluation/models/viewers-by-likeness";

/** User-user filtering by cosine: the plain neighbourhood method. */
export const userCosine: PolicySpec = {
  name: "user-cosine",
  family: "user-user",
  isLive: true,
  parameters: { ...knnParameters, measure: "cosine" },
  space: knnSpace,
  bytes: ({ preferences, viewers }) => 40 * preferences + 64 * viewers,
  fit: ({ train }, parameters) => viewersByLikeness(train, parameters),
};
