import { z } from "zod";

const flag = z.enum(["0", "1"]).optional();

// events may come fourteen days late, and must find the page they came from
const keptDays = z.coerce
  .number("MATINEE_KEEP_PAGES_DAYS must be 0 or a whole number from 15.")
  .int()
  .refine((days) => days === 0 || days >= 15, "MATINEE_KEEP_PAGES_DAYS must be 0 or at least 15.");

const environment = z.object({
  DATABASE_URL: z.string().min(1, "DATABASE_URL is missing; start Matinee with `npm start`."),
  MATINEE_SECRET: z.string().min(32, "MATINEE_SECRET needs at least 32 characters."),
  MATINEE_URL: z.url({ protocol: /^https?$/ }).optional(),
  MATINEE_DEMO: flag,
  MATINEE_DEMO_PUBLIC: flag,
  MATINEE_TRUST_PROXY: flag,
  MATINEE_DATA: z.string().default(".matinee"), // folder of everything local: database, secrets, logs
  MATINEE_VERSION: z.string().default("development"),
  MATINEE_BATCHES_PER_MINUTE: z.coerce.number().int().min(1).default(600), // of events, by one viewer
  MATINEE_JELLYFIN_ORIGINS: z.string().default(""), // servers that may be connected to; also "private" and "public"
  MATINEE_KEEP_PAGES_DAYS: keptDays.default(30),
  MATINEE_LEARN_RECIPES: z.coerce.number().int().min(1).max(100).default(10), // of each family of models, tried for each viewer
  MATINEE_LEARN_MINUTES: z.coerce.number().int().min(0).default(10), // between looks at who told something new; 0 is never
  HOST: z.string().default("127.0.0.1"),
  PORT: z.coerce.number().int().min(1).max(65_535).default(3000),
});

let parsed: z.infer<typeof environment> | undefined;

/** The settings of this process, checked once; throws a sentence naming every wrong variable. */
export function env() {
  if (parsed) return parsed;
  const result = environment.safeParse(process.env);
  if (!result.success) throw new Error(`Wrong environment:\n${z.prettifyError(result.error)}`);
  parsed = result.data;
  return parsed;
}
