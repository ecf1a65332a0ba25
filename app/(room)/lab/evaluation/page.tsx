import type { Metadata } from "next";
import { PanelPage } from "@/components/circle/panel";
import { EvaluationForm } from "@/components/lab/evaluation-form";
import { EvaluationPublished } from "@/components/lab/evaluation-published";
import { EvaluationRuns } from "@/components/lab/evaluation-runs";
import { LabLink } from "@/components/lab/lab-link";
import { runState } from "@/lib/evaluation/background-run";
import { policies } from "@/lib/evaluation/models/registry";
import { readPublished } from "@/lib/evaluation/published-file";
import { readRuns, readRunUnderWay } from "@/lib/evaluation/read";
import { requirePageRole } from "@/lib/session";

export const metadata: Metadata = { title: "Evaluation" };

export default async function EvaluationPage() {
  await requirePageRole("researcher");
  const [runs, published, underWay] = await Promise.all([
    readRuns(),
    readPublished(),
    readRunUnderWay(),
  ]);
  const state = runState(underWay, new Date());
  return (
    <PanelPage title="Evaluation">
      <p className="mb-6">
        <LabLink />
      </p>
      <EvaluationForm state={state} policies={policies.map(({ name }) => name)} />
      <EvaluationRuns runs={runs} />
      {published && <EvaluationPublished results={published} />}
    </PanelPage>
  );
}
