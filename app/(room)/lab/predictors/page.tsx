import type { Metadata } from "next";
import { PanelPage } from "@/components/circle/panel";
import { LabLink } from "@/components/lab/lab-link";
import { PredictorDistribution } from "@/components/predictor/predictor-distribution";
import { readDistribution } from "@/lib/predictor/distribution";
import { requirePageRole } from "@/lib/session";

export const metadata: Metadata = { title: "Predictors" };

export default async function PredictorsPage() {
  await requirePageRole("researcher");
  return (
    <PanelPage title="Predictors">
      <p className="mb-6">
        <LabLink panel="#predictors" />
      </p>
      <PredictorDistribution distribution={await readDistribution()} />
    </PanelPage>
  );
}
