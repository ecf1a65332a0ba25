import type { Metadata } from "next";
import { PanelPage } from "@/components/circle/panel";
import { DownloadPanel } from "@/components/lab/download-panel";
import { LogPanel } from "@/components/lab/log-panel";
import { WeightsPanel } from "@/components/lab/weights-panel";
import { readWeightVersions } from "@/lib/events/read";
import { readLogSummary } from "@/lib/exports/read";
import { requirePageRole } from "@/lib/session";

export const metadata: Metadata = { title: "Lab" };

export default async function LabPage() {
  await requirePageRole("researcher");
  const [contents, versions] = await Promise.all([readLogSummary(), readWeightVersions()]);
  return (
    <PanelPage title="Lab">
      <LogPanel contents={contents} />
      <DownloadPanel />
      <WeightsPanel versions={versions} />
    </PanelPage>
  );
}
