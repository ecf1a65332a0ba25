import { chanceFrom } from "@/lib/evaluation/models/chance";
import type { Contestant } from "@/lib/predictor/contest";
import { rocAuc } from "@/lib/predictor/learning/accuracy";
import type { PredictorReport } from "@/lib/predictor/schema";

const RIVALS: Contestant[] = ["filter", "community", "popularity"];
const REPETITIONS = 500;
const TAIL = 0.025;
const SEED = 42;

/** How the predictor stands against the best of what needs no learning, by AUC on the same titles drawn again and again. */
export function verdictOf({ contestants, liked }: Pick<PredictorReport, "contestants" | "liked">) {
  const outcome = Uint8Array.from(liked);
  const said = (name: Contestant) =>
    Float64Array.from(contestants.find((contestant) => contestant.name === name)?.chances ?? []);
  const aucOf = (chances: Float64Array) => rocAuc({ chances, liked: outcome });
  const [rival] = RIVALS.toSorted((one, other) => aucOf(said(other)) - aucOf(said(one)));
  const [own, theirs] = [said("hybrid"), said(rival)];
  const chance = chanceFrom(SEED);
  const gains = Array.from({ length: REPETITIONS }, () => {
    const places = Int32Array.from(outcome, () => Math.floor(chance() * outcome.length));
    const drawn = (values: Float64Array) =>
      rocAuc({
        chances: Float64Array.from(places, (place) => values[place]),
        liked: Uint8Array.from(places, (place) => outcome[place]),
      });
    return drawn(own) - drawn(theirs);
  }).sort((one, other) => one - other);
  return {
    rival,
    gain: aucOf(own) - aucOf(theirs),
    isProven: gains[Math.floor(TAIL * REPETITIONS)] > 0,
    isTold: liked.includes(0) && liked.includes(1), // where all came out alike, nobody can tell them apart
  };
}
