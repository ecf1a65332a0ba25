import { z } from "zod";
import { avatarNames } from "@/lib/circle/avatars";
import { isPlain, plainText } from "@/lib/events/plain";
import { maturities } from "@/lib/titles/maturity";

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

const role = z.enum(["friend", "researcher", "host"]);

/** A checkbox: a browser sends it only when it is ticked. */
export const tick = z
  .literal("on")
  .optional()
  .transform((value) => value === "on");

const id = z.uuid();

const note = z
  .string()
  .trim()
  .max(120, "Keep the note under 120 characters.")
  .refine(isPlain, "Write the note in plain text.")
  .default("");

export const faceFields = z.object({ name: viewerName, avatar: avatarName });

export const choicesFields = z.object({
  research_export: tick,
  helps_others: tick,
  visible_by_name: tick,
});

export const pauseFields = z.object({
  paused: z.enum(["yes", "no"]).transform((v) => v === "yes"),
});

/** "none" stands for no limit. */
const limit = z
  .enum(["none", ...maturities], "Pick one of the limits.")
  .transform((choice) => (choice === "none" ? null : choice));

export const maturityFields = z.object({ limit });

export const confirmedName = z.object({ name: z.string().default("") });

export const inviteFields = z.object({ role, note });

export const inviteChoice = z.object({ inviteId: id });

export const friendChoice = z.object({ viewerId: id });

export const roleFields = z.object({ viewerId: id, role });

export const ceilingFields = z.object({ viewerId: id, limit });

export const removalFields = z.object({
  viewerId: id,
  confirmed: z.literal("on", "Tick the box first: removing cannot be undone."),
});

/** One of two buttons was pressed, each carrying the title's id. */
export const titleFields = z.union(
  [
    z
      .object({ withdraw: plainText(200).min(1) })
      .transform(({ withdraw }) => ({ titleId: withdraw, isWithdrawn: true })),
    z
      .object({ restore: plainText(200).min(1) })
      .transform(({ restore }) => ({ titleId: restore, isWithdrawn: false })),
  ],
  "Say which title.",
);

export const demoFields = z.object({ act: z.enum(["open", "close", "add", "remove"]) });

/** Letters and digits of a secret in a link. */
export const linkSecret = z.string().regex(/^[\w-]{43}$/);
