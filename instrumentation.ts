/** Next calls this once per server process, before the first request. */
export async function register() {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { startEngine, stopEngine } = await import("@/lib/rankings/engine");
  await startEngine();
  Object.assign(globalThis, { [Symbol.for("matinee.beforeExit")]: stopEngine }); // web.mjs waits for it
  const { keepRankingsFew } = await import("@/lib/rankings/retention");
  keepRankingsFew();
  const { allowMediaOrigins } = await import("@/lib/imports/media-origins");
  await allowMediaOrigins();
  const { startHousekeeping } = await import("@/lib/auth/housekeeping");
  startHousekeeping();
  const { sweepDeletedBlends } = await import("@/lib/blend/deletion/sweep");
  await sweepDeletedBlends();
  const { keepPredictorsFresh } = await import("@/lib/predictor/schedule");
  keepPredictorsFresh();
  const { offerPulse } = await import("@/lib/health/pulse");
  offerPulse();
  const { offerEventDoor } = await import("@/lib/events/door");
  offerEventDoor();
  const { offerMediaGate } = await import("@/lib/rankings/media-door");
  offerMediaGate();
  const { startReporting } = await import("@/lib/jellyfin/reporting");
  startReporting();
  const { keepLibrariesFresh } = await import("@/lib/jellyfin/import-job");
  await keepLibrariesFresh();
}
