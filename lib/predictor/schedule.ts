import { env } from "@/lib/env";
import { log } from "@/lib/log";
import { startTraining } from "@/lib/predictor/background-training";
import { readDue } from "@/lib/predictor/read";
import { readCatalogueVersion } from "@/lib/rankings/read";

const NEWS = 5; // acts that can make or change a label, from which learning again is worth it

/** Every so often, queues whoever told something new. Their turn may come twice or not at all without harm. */
export function keepPredictorsFresh() {
  const minutes = env().MATINEE_LEARN_MINUTES;
  if (minutes === 0) return;
  let lookedAt: Date | null = null;
  const look = async () => {
    const since = lookedAt;
    lookedAt = new Date();
    await queueDue(since);
  };
  setInterval(() => {
    look().catch((error) => log().warn({ error }, "nobody could be queued for learning"));
  }, minutes * 60_000).unref();
}

async function queueDue(lookedAt: Date | null) {
  const catalogueVersion = await readCatalogueVersion();
  for (const id of await readDue({ news: NEWS, catalogueVersion, lookedAt })) startTraining(id);
}
