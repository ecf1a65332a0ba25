import type { ReactNode } from "react";
import { BingesChart } from "@/components/insights/binges-chart";
import { CompletionChart } from "@/components/insights/completion-chart";
import { DecadesChart } from "@/components/insights/decades-chart";
import { HeatChart } from "@/components/insights/heat-chart";
import { KindsChart } from "@/components/insights/kinds-chart";
import { RewatchedChart } from "@/components/insights/rewatched-chart";
import { SubjectsChart } from "@/components/insights/subjects-chart";
import { WatchChart } from "@/components/insights/watch-chart";
import { WrappedBanner } from "@/components/wrapped/wrapped-banner";
import type { Insights } from "@/lib/insights/insights";

type Props = { insights: Insights; name: string; zone: string; children?: ReactNode };

/** Every chart of a log, the year's story above them. */
export function Figures({ insights, name, zone, children }: Props) {
  const { wrapped } = insights;
  return (
    <>
      {wrapped?.tooLittle === null && <WrappedBanner wrapped={wrapped} name={name} />}
      <div className="grid gap-6 xl:grid-cols-2">
        <WatchChart weeks={insights.weeks} months={insights.months} />
        <HeatChart heat={insights.heat} zone={zone} />
        <div className="flex flex-col gap-6 *:flex-1">
          <DecadesChart decades={insights.decades} />
        </div>
        <SubjectsChart genres={insights.genres} tags={insights.tags} />
        <CompletionChart completion={insights.completion} />
        <KindsChart kinds={insights.kinds} />
        <RewatchedChart rewatched={insights.rewatched} />
        <BingesChart binges={insights.binges} />
        {children}
      </div>
    </>
  );
}
