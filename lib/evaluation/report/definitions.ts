/** What the figures mean and where their formulae come from: the last part of the published report. */
export const definitions = `## What the figures mean

A viewer's hidden titles are **relevant**, all alike, whatever they were rated. Every title of the data is ranked, without
those the viewer has in train, and the first *k* places count. Figures are means over the viewers with something hidden.
Titles of equal score stand in an order drawn from the seed.

| figure | per viewer, with *rel* relevant titles |
| --- | --- |
| nDCG | Σ 1/log2(rank + 1) over hits, divided by the same sum of a list whose first min(k, rel) places are hits [1] |
| nDCG of all | the same, divided by the sum over all *rel* places, however many do not fit |
| MAP | Σ precision at each hit / *rel* [2] |
| MAP of k | Σ precision at each hit / min(k, rel) |
| precision, recall | hits / k, hits / *rel* |
| MRR, hit rate | 1 / rank of the first hit, or 0; 1 if there is a hit |

| figure | over all lists |
| --- | --- |
| coverage | share of titles that stand in at least one list |
| novelty | mean −log2(viewers of a listed title / all who know any title), in bits; a title without viewers counts as having one [3] |
| diversity | mean 1 − cosine between the viewers of two titles of one list, over at most 500 lists [4] |
| Gini | inequality of how often titles are listed: 0 all alike, towards 1 a few only |

**Where toolkits differ.** trec_eval's \`ndcg_cut\`, Microsoft's recommenders, RecBole and LensKit with a list length divide nDCG by
what fits into k; trec_eval's \`ndcg\` and LensKit without a length by all relevant titles. trec_eval, Spark's \`meanAveragePrecision\`
and Microsoft's \`map\`, which the published benchmark shows, divide MAP by all relevant titles; RecBole and Microsoft's \`map_at_k\` by
min(k, rel). \`--json\` has all four. Some toolkits drop viewers without a hit or unknown to train from the mean; here everybody who
was asked about counts, and a viewer whom train does not know is given what a policy says to one who knows nothing.

**Protocols.** \`random-by-title\` is the split of the published benchmark: of each title's n viewers, round(0.75 n) train, halves to
even. \`random-by-viewer\` does so with each viewer's titles. \`temporal\` parts everything at one moment; viewers who began later are not
asked about. \`temporal-by-viewer\` hides each viewer's later quarter. \`leave-last-one-out\` hides each viewer's latest title, and
\`leave-last-one-out-100\` ranks it among 100 titles drawn from those the viewer never met, for comparison with papers that did
so; such figures are far higher and order policies differently [5]. \`folds\` takes the five splits that come with MovieLens 100k.
\`cold-titles\` makes a tenth of the titles new to everybody and has only these ranked: who hears friends alone can only guess.
\`circles\` draws circles of viewers as if nobody else were there and hides a quarter of each member's titles. \`groups\` draws groups
out of everybody and hides a quarter of all titles that a group knows from all its members. \`background\` draws circles and lets everybody else be
heard as people elsewhere are.

**Intervals** are percentile bootstraps over viewers [6]: 1,000 repetitions, a viewer drawn with all their splits. Two policies are
compared on the same viewers: the interval is of the paired difference, and p is Fisher's randomisation test, two-sided
[7], 10,000 repetitions, adjusted by Holm [8] over all that a policy is compared with. In small circles the circle is what is drawn.

## Sources

1. K. Järvelin, J. Kekäläinen: *Cumulated Gain-Based Evaluation of IR Techniques*. TOIS 20(4), 2002; with the discount of C. Burges
   and others: *Learning to Rank using Gradient Descent*. ICML 2005.
2. C. Buckley, E. Voorhees: *Evaluating Evaluation Measure Stability*. SIGIR 2000.
3. T. Zhou and others: *Solving the apparent diversity-accuracy dilemma of recommender systems*. PNAS 107(10), 2010.
4. C.-N. Ziegler, S. McNee, J. Konstan, G. Lausen: *Improving Recommendation Lists Through Topic Diversification*. WWW 2005.
5. W. Krichene, S. Rendle: *On Sampled Metrics for Item Recommendation*. KDD 2020.
6. B. Efron: *Bootstrap Methods: Another Look at the Jackknife*. Annals of Statistics 7(1), 1979.
7. M. Smucker, J. Allan, B. Carterette: *A Comparison of Statistical Significance Tests for Information Retrieval Evaluation*. CIKM 2007.
8. S. Holm: *A Simple Sequentially Rejective Multiple Test Procedure*. Scandinavian Journal of Statistics 6(2), 1979.
9. F. M. Harper, J. Konstan: *The MovieLens Datasets: History and Context*. ACM TiiS 5(4), 2015.
10. A. Argyriou, M. González-Fierro, L. Zhang: *Microsoft Recommenders: Best Practices for Production-Ready Recommendation Systems*.
    WWW 2020 companion; the benchmark stands in the project's README.
11. R. Jain, D. Chiu, W. Hawe: *A Quantitative Measure of Fairness and Discrimination for Resource Allocation in Shared Computer
    Systems*. DEC Research Report TR-301, 1984.
`;
