import { z } from "zod";

const MOST_SENT = 1024; // characters; longer input is no passphrase but an attack on the hash

export const credentialFields = z.object({
  name: z.string().trim().min(1).max(80),
  passphrase: z.string().min(1).max(MOST_SENT),
});

export const demoFields = z.object({ name: z.string().trim().min(1).max(80) });
