import type { Model, Parameters, PolicySpec, World } from "@/lib/evaluation/model";
import { learnWeights, standardise } from "@/lib/evaluation/models/blend-weights";
import { contemporaries } from "@/lib/evaluation/models/contemporaries";
import { content } from "@/lib/evaluation/models/content";
import { implicitAls } from "@/lib/evaluation/models/implicit-als";
import { itemCosine } from "@/lib/evaluation/models/item-cosine";
import { itemVisits } from "@/lib/evaluation/models/item-visits";
import { parametersOfPart, partParameters } from "@/lib/evaluation/models/part-parameters";
import { userRidge } from "@/lib/evaluation/models/user-ridge";
import { validationSplit } from "@/lib/evaluation/tuning/validation";

/** Friends first, then what titles share: with weights learnt on a part hidden within the training part. */
export const hybrid = hybridOf("hybrid", [
  userRidge,
  itemCosine,
  itemVisits,
  content,
  contemporaries,
]);

/** The same with a latent model, which cannot say where its opinion comes from. */
export const hybridLatent = hybridOf("hybrid-latent", [
  userRidge,
  itemCosine,
  itemVisits,
  content,
  contemporaries,
  implicitAls,
]);

function hybridOf(name: string, parts: PolicySpec[]): PolicySpec {
  const usableIn = (world: World) => parts.filter((part) => canFit(part, world));
  return {
    name,
    family: "hybrid",
    isLive: false,
    parameters: partParameters(parts, (part) => part.parameters),
    parts: usableIn,
    bytes: (world) => parts.reduce((sum, part) => sum + part.bytes(world), 0),
    fit: async (world, chosen) => {
      const usable = usableIn(world);
      const split = validationSplit(world, world.seed);
      const learnt = await fitAll(usable, { ...world, ...split }, chosen);
      const weights = learnWeights(learnt, split);
      const used = usable.filter((_, i) => weights[i] !== 0);
      return blendOf(await fitAll(used, world, chosen), {
        weights: weights.filter((weight) => weight !== 0),
        titles: world.train.columns,
      });
    },
  };
}

function canFit(part: PolicySpec, { times, titleTags }: World) {
  if (part === content) return titleTags !== undefined;
  return (part !== contemporaries && part !== itemVisits) || times !== undefined;
}

async function fitAll(parts: PolicySpec[], world: World, chosen: Parameters) {
  const models: Model[] = [];
  for (const part of parts) models.push(await part.fit(world, parametersOfPart(part, chosen)));
  return models;
}

function blendOf(
  models: Model[],
  { weights, titles }: { weights: number[]; titles: number },
): Model {
  const part = new Float64Array(titles);
  return {
    score(viewer, scores) {
      scores.fill(0);
      for (const [i, model] of models.entries()) {
        model.score(viewer, part);
        standardise(part);
        for (let title = 0; title < titles; title++) scores[title] += weights[i] * part[title];
      }
    },
  };
}
