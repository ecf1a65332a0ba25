import { previewWeights, type WeightsPreview } from "@/lib/weights/preview";
import { typedWeights } from "@/lib/weights/schema";

export type WeightsAnswer =
  | { is: "preview"; preview: WeightsPreview }
  | { is: "nobody" } // the viewer has left, or agrees to be shown no longer
  | { is: "faulty"; faults: { name: string; message: string }[] };

/** The preview for what a form says, or which of its fields keep it from being made. */
export async function answerPreview(
  { viewer, ...fields }: Record<string, string>,
  signal: AbortSignal,
): Promise<WeightsAnswer> {
  const weights = typedWeights.safeParse(fields);
  if (!weights.success) {
    const faults = weights.error.issues.map(({ path, message }) => {
      return { name: String(path.at(0) ?? ""), message };
    });
    return { is: "faulty", faults };
  }
  const asked = { pseudonym: String(viewer), weights: { ...weights.data, version: 0 }, signal };
  const preview = await previewWeights(asked);
  return preview ? { is: "preview", preview } : { is: "nobody" };
}
