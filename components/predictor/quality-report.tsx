import { contestantNames } from "@/components/predictor/contestant-words";
import { GroupBars } from "@/components/predictor/group-bars";
import { QualityPlots } from "@/components/predictor/quality-plots";
import { QualityTable } from "@/components/predictor/quality-table";
import { ThresholdSlider } from "@/components/predictor/threshold-slider";
import { verdictOf } from "@/lib/predictor/honest-verdict";
import type { PredictorReport } from "@/lib/predictor/schema";

/** How good the predictor proved on titles it had not seen, whatever that says. */
export function QualityReport({ report }: { report: PredictorReport }) {
  const hybrid = report.contestants.find(({ name }) => name === "hybrid");
  const { calibration, validationAuc } = report.chosen.hybrid;
  return (
    <section aria-labelledby="quality" className="mt-12 flex flex-col gap-5">
      <div>
        <h2 id="quality" className="text-row">
          How good it is
        </h2>
        <p className="mt-2 max-w-3xl text-ink-muted">
          It learnt from your {report.past} earlier labels and was asked about the {report.asked}{" "}
          later ones, from{" "}
          {new Date(report.askedFrom).toLocaleDateString("en-GB", { dateStyle: "long" })} on, which
          it had never seen. {sentenceOf(report)}
        </p>
        <p className="mt-2 max-w-3xl text-sm text-ink-muted">
          A random forest and a logistic regression answer together, each by the recipe that
          validation among the earlier labels chose (AUC {validationAuc.toFixed(2)}), with chances
          put right by {calibration === "platt" ? "Platt's sigmoid" : "isotonic steps"}. Small
          figures are 95 % bounds by bootstrap: with few titles asked about, they are wide.
        </p>
      </div>
      <QualityTable contestants={report.contestants} />
      <div className="grid gap-5 lg:grid-cols-2">
        {hybrid && <ThresholdSlider chances={hybrid.chances} liked={report.liked} />}
        <GroupBars groups={report.groups} />
        <QualityPlots report={report} />
      </div>
    </section>
  );
}

function sentenceOf(report: PredictorReport) {
  const { rival, gain, isProven, isTold } = verdictOf(report);
  if (!isTold) {
    const outcome = report.liked.includes(1) ? "You liked all of these" : "You liked none of these";
    return `${outcome}, so they cannot say how well it tells liked titles from others.`;
  }
  const than = `${contestantNames[rival].toLowerCase()}`;
  if (isProven)
    return `It told liked titles from others better than ${than}, beyond what chance explains.`;
  if (gain > 0) {
    return `It did a little better than ${than}, but on so few titles that may be chance.`;
  }
  return `It did no better than ${than}: trust that rather than this.`;
}
