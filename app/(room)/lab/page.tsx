import type { Metadata } from "next";
import { PanelPage } from "@/components/circle/panel";
import { DesignPanel } from "@/components/design/design-panel";
import { DownloadPanel } from "@/components/lab/download-panel";
import { EvaluationPanel } from "@/components/lab/evaluation-panel";
import { ExplorerPanel } from "@/components/lab/explorer-panel";
import { LogPanel } from "@/components/lab/log-panel";
import { PolicyPanel } from "@/components/lab/policy-panel";
import { PredictorsPanel } from "@/components/lab/predictors-panel";
import { WeightsPanel } from "@/components/lab/weights-panel";
import { readWeights } from "@/lib/events/read";
import { readLogSummary } from "@/lib/exports/read";
import { readPolicyInForce, readPolicyVersions } from "@/lib/policies/read";
import { requirePageRole } from "@/lib/session";

export const metadata: Metadata = { title: "Lab" };

export default async function LabPage() {
  await requirePageRole("researcher");
  const [contents, weights, policy, policies] = await Promise.all([
    readLogSummary(),
    readWeights(),
    readPolicyInForce(),
    readPolicyVersions(),
  ]);
  return (
    <PanelPage title="Lab">
      <LogPanel contents={contents} />
      <ExplorerPanel />
      <DownloadPanel />
      <PolicyPanel version={policy.version} stored={policies.length} />
      <EvaluationPanel />
      <PredictorsPanel />
      <WeightsPanel weights={weights} />
      <DesignPanel />
    </PanelPage>
  );
}
