import { tunedProtocol } from "@/lib/evaluation/protocol";

/**
 * Figures published for MovieLens 100k under the protocol random-by-title with k = 10, by the benchmark of the
 * recommenders project (README of release 1.1.1). They compare only with that data set.
 */
export const publishedFor = {
  layout: "ml-100k",
  protocol: "random-by-title",
  k: 10,
  rows: [
    { name: "BiVAE", map: 0.146, ndcg: 0.475, precision: 0.412, recall: 0.219 },
    { name: "BPR", map: 0.132, ndcg: 0.442, precision: 0.388, recall: 0.213 },
    { name: "LightGCN", map: 0.089, ndcg: 0.42, precision: 0.38, recall: 0.144 },
    { name: "NCF", map: 0.108, ndcg: 0.396, precision: 0.347, recall: 0.181 },
    { name: "SAR", map: 0.111, ndcg: 0.382, precision: 0.331, recall: 0.176 },
    { name: "FastAI", map: 0.026, ndcg: 0.148, precision: 0.13, recall: 0.054 },
    { name: "SVD", map: 0.013, ndcg: 0.096, precision: 0.091, recall: 0.033 },
    { name: "ALS", map: 0.005, ndcg: 0.044, precision: 0.048, recall: 0.018 },
  ],
} as const;

type Asked = { layout: string; protocol: string; k: number };

/** The published rows, where an evaluation may stand beside them. */
export function publishedBeside({ layout, protocol, k }: Asked) {
  const isSplitAlike = protocol === publishedFor.protocol || protocol === tunedProtocol;
  const isAlike = layout === publishedFor.layout && isSplitAlike && k === publishedFor.k;
  return isAlike ? publishedFor.rows : [];
}
