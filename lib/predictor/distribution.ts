import { type Contestant, contestants } from "@/lib/predictor/contest";
import { type MeasureName, measureNames } from "@/lib/predictor/learning/accuracy";
import { readResearchReports } from "@/lib/predictor/read";
import { type Quartiles, quartilesOf } from "@/lib/predictor/trial/predict-figures";

/** How predictors do over the viewers who agreed to research; without a viewer, without figures. */
export type Distribution = {
  viewers: number;
  asked: number; // titles asked about, in all
  quartiles: { name: Contestant; measures: Record<MeasureName, Quartiles> }[];
};

export async function readDistribution(): Promise<Distribution> {
  const reports = (await readResearchReports()).map(({ report }) => report);
  const valuesOf = (name: Contestant, measure: MeasureName) =>
    Float64Array.from(
      reports.flatMap(({ contestants: measured }) => {
        const found = measured.find((contestant) => contestant.name === name);
        return found ? [found.measures[measure].value] : [];
      }),
    );
  return {
    viewers: reports.length,
    asked: reports.reduce((sum, { asked }) => sum + asked, 0),
    quartiles:
      reports.length === 0
        ? []
        : contestants.map((name) => ({
            name,
            measures: Object.fromEntries(
              measureNames.map((measure) => [measure, quartilesOf(valuesOf(name, measure))]),
            ) as Record<MeasureName, Quartiles>, // every measure has its quartiles
          })),
  };
}
