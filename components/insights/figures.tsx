import type { ReactNode } from "react";
import { BingesChart } from "@/components/insights/binges-chart";
import { CompletionChart } from "@/components/insights/completion-chart";
import { DecadesChart } from "@/components/insights/decades-chart";
import { HeatChart } from "@/components/insights/heat-chart";
import { KindsChart } from "@/components/insights/kinds-chart";
import { RewatchedChart } from "@/components/insights/rewatched-chart";
import { SubjectsChart } from "@/components/insights/subjects-chart";
import { Totals } from "@/components/insights/totals";
import { WatchChart } from "@/components/insights/watch-chart";
import { WrappedBanner } from "@/components/wrapped/wrapped-banner";
import type { Insights } from "@/lib/insights/insights";

type Props = { insights: Insights; name: string; zone: string; children?: ReactNode };

/** Every chart of a log, the year's story above them. */
export function Figures({ insights, name, zone, children }: Props) {
  const { wrapped } = insights;
  return (
    <>
      <Totals insights={insights} />
      {wrapped?.tooLittle === null && <WrappedBanner wrapped={wrapped} name={name} />}
      <div className="grid gap-6 xl:grid-cols-2">
        <WatchChart weeks={insights.weeks} months={insights.months} />
        <HeatChart heat={insights.heat} zone={zone} />
        <DecadesChart decades={insights.decades} />
        <SubjectsChart genres={insights.genres} tags={insights.tags} />
        <div className="flex min-w-0 flex-col gap-6 *:flex-1">
          <CompletionChart completion={insights.completion} />
          <KindsChart kinds={insights.kinds} />
        </div>
        <div className="flex min-w-0 flex-col gap-6 *:flex-1">
          <RewatchedChart rewatched={insights.rewatched} />
          <BingesChart binges={insights.binges} />
        </div>
        {children}
      </div>
    </>
  );
}
