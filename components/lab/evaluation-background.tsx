import { FigureTable } from "@/components/lab/figure-table";
import type { ShownBackground } from "@/lib/evaluation/schema";

/** What circles gain by hearing people elsewhere, by how loud those are. */
export function EvaluationBackground({
  background: { k, figures },
}: {
  background: ShownBackground;
}) {
  const [first] = figures;
  if (!first) return null;
  const head = figures.flatMap(({ size }) => [
    `Circles of ${size}: nDCG@${k}`,
    `Own part of ${size}`,
  ]);
  return (
    <>
      <p className="mb-3 max-w-3xl text-sm text-ink-muted">
        Circles drawn from the data; everybody else is somebody elsewhere. The own part is how much
        of a list stands in the circle's own list, too.
      </p>
      <FigureTable
        label="Pages with and without people elsewhere"
        head={["Weight of people elsewhere", ...head]}
        rows={first.weights.map(({ weight }, at) => ({
          key: String(weight),
          cells: [
            weight === 0 ? "not heard" : weight,
            ...figures.flatMap(({ weights }) => {
              const { ndcg, own } = weights[at];
              return [
                `${ndcg.mean.toFixed(3)} (${ndcg.low.toFixed(3)}–${ndcg.high.toFixed(3)})`,
                `${Math.round(100 * own)} %`,
              ];
            }),
          ],
        }))}
      />
    </>
  );
}
