import { z } from "zod";
import { tick } from "@/lib/circle/schema";
import {
  captionLooks,
  captionSizes,
  type PlaybackSettings,
  usualPlayback,
} from "@/lib/playback/settings";

const { playsNext, previews, savesData, captions } = usualPlayback;

const captionShape = {
  isOn: z.boolean(),
  size: z.enum(captionSizes),
  look: z.enum(captionLooks),
};

/** What is stored; whatever is missing, or was written by another version, is as usual. */
const storedSettings = z.object({
  playsNext: z.boolean().catch(playsNext),
  previews: z.boolean().catch(previews),
  savesData: z.boolean().catch(savesData),
  captions: z
    .object({
      isOn: captionShape.isOn.catch(captions.isOn),
      size: captionShape.size.catch(captions.size),
      look: captionShape.look.catch(captions.look),
    })
    .catch(captions),
});

export function readSettings(stored: unknown): PlaybackSettings {
  return storedSettings.catch(usualPlayback).parse(stored);
}

/** What the player remembers. */
export const captionSettings = z.strictObject(captionShape);

/** The form on the settings page. */
export const playbackFields = z
  .object({
    playsNext: tick,
    previews: tick,
    savesData: tick,
    captions: tick,
    size: captionShape.size,
    look: captionShape.look,
  })
  .transform(
    ({ captions: isOn, size, look, ...rest }): PlaybackSettings => ({
      ...rest,
      captions: { isOn, size, look },
    }),
  );
