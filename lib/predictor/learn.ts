import { type OwnCase, readOwnCase } from "@/lib/predictor/circle-case";
import { foretold } from "@/lib/predictor/forecast";
import { isEnough } from "@/lib/predictor/labels";
import { readLearner } from "@/lib/predictor/read";
import { searchOptions, trainPredictor } from "@/lib/predictor/training";
import { deletePredictor, savePredictor } from "@/lib/predictor/write";
import { announce } from "@/lib/rankings/write";
import { isWithin, type Maturity } from "@/lib/titles/maturity";

export type Learnt = "learnt" | "tooFewLabels" | "gone";

type Effort = {
  tries: number; // recipes of each family
  tell: (progress: string) => void;
};

/** Learns what one viewer likes from all that is known now, and stores it. Seconds of work, so not for the event loop. */
export async function learnFrom(viewerId: string, { tries, tell }: Effort): Promise<Learnt> {
  const learner = await readLearner(viewerId);
  if (!learner) return "gone";
  const trainedAt = new Date();
  tell("reading");
  const own = await readOwnCase(viewerId, searchOptions.seed);
  if (!isEnough(own.labels)) {
    await deletePredictor(viewerId);
    await announce("forecasts");
    return "tooFewLabels";
  }
  const startedAt = process.cpuUsage();
  const trained = trainPredictor(own.viewerCase, own.labels, {
    ...searchOptions,
    tries,
    tell,
  });
  const { user, system } = process.cpuUsage(startedAt);
  tell("storing");
  const predictions = trained.predictions.map(({ film, chance, pro, contra }) => ({
    titleId: own.titles[film].id,
    chance: Number(chance.toFixed(4)),
    pro,
    contra,
  }));
  const isStored = await savePredictor({
    viewerId,
    trainedAt,
    erasedAt: learner.erasedAt,
    catalogueVersion: own.catalogueVersion,
    labels: own.labels.length,
    report: { ...trained.report, seconds: (user + system) / 1e6 },
    model: trained.model,
    predictions,
    foretold: foretold(predictions, untold(own, learner.maturityLimit)),
  });
  await announce("forecasts");
  return isStored ? "learnt" : "gone";
}

/** Whether a title suits a viewer and is none that they told apart already. */
function untold({ titles, labels }: OwnCase, limit: Maturity | null) {
  const told = new Set(labels.map(({ title }) => titles[title].id));
  const fresh = titles.filter(({ id, maturity }) => !told.has(id) && isWithin(maturity, limit));
  const ids = new Set(fresh.map(({ id }) => id));
  return (titleId: string) => ids.has(titleId);
}
