import { Children, type ReactNode } from "react";
import { BingesChart } from "@/components/insights/binges-chart";
import { CompletionChart } from "@/components/insights/completion-chart";
import { DecadesChart } from "@/components/insights/decades-chart";
import { HeatChart } from "@/components/insights/heat-chart";
import { useTurns } from "@/components/insights/in-turn";
import { KindsChart } from "@/components/insights/kinds-chart";
import { RewatchedChart } from "@/components/insights/rewatched-chart";
import { SubjectsChart } from "@/components/insights/subjects-chart";
import { Totals } from "@/components/insights/totals";
import { WatchChart } from "@/components/insights/watch-chart";
import { WrappedBanner } from "@/components/wrapped/wrapped-banner";
import type { Insights } from "@/lib/insights/insights";

type Props = { insights: Insights; name: string; zone: string; children?: ReactNode };

const OWN_CHARTS = 8;
const WIDE = "min-h-96 xl:col-span-2";

/** Every chart of a log, the year's story above them. */
export function Figures({ insights, name, zone, children }: Props) {
  const { wrapped } = insights;
  const turn = useTurns(OWN_CHARTS + Children.count(children));
  return (
    <>
      <Totals insights={insights} />
      {wrapped?.tooLittle === null && <WrappedBanner wrapped={wrapped} name={name} />}
      <div className="grid gap-6 xl:grid-cols-2">
        {turn(0, <WatchChart weeks={insights.weeks} months={insights.months} />, WIDE)}
        {turn(1, <HeatChart heat={insights.heat} zone={zone} />)}
        {turn(2, <DecadesChart decades={insights.decades} />)}
        {turn(3, <SubjectsChart genres={insights.genres} tags={insights.tags} />, WIDE)}
        <div className="flex min-w-0 flex-col gap-6 *:flex-1">
          {turn(4, <CompletionChart completion={insights.completion} />)}
          {turn(5, <KindsChart kinds={insights.kinds} />)}
        </div>
        <div className="flex min-w-0 flex-col gap-6 *:flex-1">
          {turn(6, <RewatchedChart rewatched={insights.rewatched} />)}
          {turn(7, <BingesChart binges={insights.binges} />)}
        </div>
        {Children.map(children, (child, at) => turn(OWN_CHARTS + at, child))}
      </div>
    </>
  );
}
