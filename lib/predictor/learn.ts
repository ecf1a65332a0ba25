import { readOwnCase } from "@/lib/predictor/circle-case";
import { isEnough } from "@/lib/predictor/labels";
import { readErasure } from "@/lib/predictor/read";
import { searchOptions, trainPredictor } from "@/lib/predictor/training";
import { deletePredictor, savePredictor } from "@/lib/predictor/write";

export type Learnt = "learnt" | "tooFewLabels" | "gone";

/** Learns what one viewer likes from all that is known now, and stores it. Seconds of work, so not for the event loop. */
export async function learnFrom(
  viewerId: string,
  tell: (progress: string) => void,
): Promise<Learnt> {
  const erasure = await readErasure(viewerId);
  if (!erasure) return "gone";
  const trainedAt = new Date();
  tell("reading");
  const own = await readOwnCase(viewerId, searchOptions.seed);
  if (!isEnough(own.labels)) {
    await deletePredictor(viewerId);
    return "tooFewLabels";
  }
  const startedAt = process.cpuUsage();
  const trained = trainPredictor(own.viewerCase, own.labels, { ...searchOptions, tell });
  const { user, system } = process.cpuUsage(startedAt);
  tell("storing");
  const isStored = await savePredictor({
    viewerId,
    trainedAt,
    erasedAt: erasure.erasedAt,
    catalogueVersion: own.catalogueVersion,
    labels: own.labels.length,
    report: { ...trained.report, seconds: (user + system) / 1e6 },
    model: trained.model,
    predictions: trained.predictions.map(({ film, chance, pro, contra }) => ({
      titleId: own.titleIds[film],
      chance: Number(chance.toFixed(4)),
      pro,
      contra,
    })),
  });
  return isStored ? "learnt" : "gone";
}
