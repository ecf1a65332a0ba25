import { z } from "zod";
import { avatarNames } from "@/lib/circle/avatars";
import { consentChoices } from "@/lib/circle/consent";

const LONGEST_NAME = 32; // characters; it must fit beside an avatar on a phone

/** Letters of any script, digits, spaces and a few marks; runs of spaces become one. */
export const viewerName = z
  .string()
  .normalize("NFC")
  .transform((text) => text.trim().replaceAll(/\s+/g, " "))
  .pipe(
    z
      .string()
      .min(1, "Say what we should call you.")
      .max(LONGEST_NAME, `Use at most ${LONGEST_NAME} characters for the name.`)
      .regex(/^[\p{L}\p{M}\p{N} .'’_-]+$/u, "Use letters, digits, spaces and . ' - _ in the name."),
  );

export const avatarName = z.enum(avatarNames, "Pick one of the pictures.");

export const role = z.enum(["friend", "researcher", "host"]);

export const consentChoice = z.enum(consentChoices);

/** A checkbox: a browser sends it only when it is ticked. */
export const tick = z
  .literal("on")
  .optional()
  .transform((value) => value === "on");

export const id = z.uuid();

export const note = z.string().trim().max(120, "Keep the note under 120 characters.").default("");

/** Letters and digits of a secret in a link. */
export const linkSecret = z.string().regex(/^[\w-]{43}$/);
