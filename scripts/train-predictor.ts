import { z } from "zod";
import { env } from "@/lib/env";
import { learnFrom } from "@/lib/predictor/learn";
import { runCommand } from "@/scripts/setup/command";
import { withDatabase } from "@/scripts/setup/database";

/** Learns what one viewer likes. The web process starts it as a child of its own; progress goes to stderr. */
await runCommand(async () => {
  const viewerId = z.uuid("Name a viewer by their id.").parse(process.argv[2]);
  const outcome = await withDatabase(() =>
    learnFrom(viewerId, {
      tries: env().MATINEE_LEARN_RECIPES,
      tell: (progress) => process.stderr.write(`${progress}\n`),
    }),
  );
  await new Promise<void>((resolve) => process.stdout.write(`${outcome}\n`, () => resolve()));
});
