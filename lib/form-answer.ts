import type { z } from "zod";
import { isDatabaseAway } from "@/lib/database-away";
import { AppError } from "@/lib/errors";

/** What a form is told after it was sent: a sentence, and perhaps a link that is shown this once. */
export type FormAnswer = { ok: boolean; message: string; link?: string };

/** A server action that a form can call with or without scripts. */
export type FormAction = (previous: FormAnswer | null, form: FormData) => Promise<FormAnswer>;

/** Runs an action's work: outcomes become sentences, bugs and redirects travel on. */
export async function answered(work: () => Promise<Omit<FormAnswer, "ok">>): Promise<FormAnswer> {
  try {
    return { ok: true, ...(await work()) };
  } catch (error) {
    if (error instanceof AppError) return { ok: false, message: error.message };
    if (isDatabaseAway(error)) return { ok: false, message: new AppError("unavailable").message };
    throw error;
  }
}

/** The form's fields in the schema's shape, or the first fault as a sentence. */
export function parseForm<Fields>(shape: z.ZodType<Fields>, form: FormData): Fields {
  return parseFields(shape, Object.fromEntries(form));
}

/** The same for fields that were taken out of the form already, such as those that come several times. */
export function parseFields<Fields>(shape: z.ZodType<Fields>, fields: object): Fields {
  const result = shape.safeParse(fields);
  if (result.success) return result.data;
  throw new AppError("malformed", result.error.issues.at(0)?.message);
}
