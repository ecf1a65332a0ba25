import type { Figure } from "@/scripts/bench/figure";
import type { TestMatinee } from "@/scripts/setup/test-matinee";

export type Bench = { needsMatinee: boolean; run: (matinee: TestMatinee) => Promise<Figure[]> };

/** What can be measured, in the order in which all of it is. */
export const benches: Record<string, Bench> = {
  page: {
    needsMatinee: false,
    run: async () => (await import("@/scripts/bench/page")).benchPage(),
  },
  recommender: {
    needsMatinee: false,
    run: async () => (await import("@/scripts/bench/recommender")).benchRecommender(),
  },
  predictor: {
    needsMatinee: false,
    run: async () => (await import("@/scripts/bench/predictor")).benchPredictor(),
  },
  start: {
    needsMatinee: false,
    run: async () => (await import("@/scripts/bench/start")).benchStart(),
  },
  events: {
    needsMatinee: true,
    run: async ({ url, databaseUrl }) =>
      (await import("@/scripts/bench/events")).benchEvents({ baseUrl: url, databaseUrl }),
  },
  freshness: {
    needsMatinee: true,
    run: async ({ url, port, databaseUrl }) =>
      (await import("@/scripts/bench/freshness")).benchFreshness({
        baseUrl: url,
        port,
        databaseUrl,
      }),
  },
  tracker: {
    needsMatinee: true,
    run: async ({ url }) =>
      (await import("@/scripts/bench/tracker")).benchTracker({ baseUrl: url }),
  },
  growth: {
    needsMatinee: false,
    run: async () => (await import("@/scripts/bench/growth")).benchGrowth(),
  },
  export: {
    needsMatinee: false,
    run: async () => (await import("@/scripts/bench/export")).benchExport(),
  },
  blend: {
    needsMatinee: true,
    run: async ({ url, databaseUrl }) =>
      (await import("@/scripts/bench/blend")).benchBlend({ baseUrl: url, databaseUrl }),
  },
  jellyfin: {
    needsMatinee: false,
    run: async () => (await import("@/scripts/bench/jellyfin")).benchJellyfin(),
  },
  erasure: {
    needsMatinee: false,
    run: async () => (await import("@/scripts/bench/erasure")).benchErasure(),
  },
  search: {
    needsMatinee: false,
    run: async () => (await import("@/scripts/bench/search")).benchSearch(),
  },
  libraries: {
    needsMatinee: false,
    run: async () => (await import("@/scripts/bench/libraries")).benchLibraries(),
  },
  weight: {
    needsMatinee: true,
    run: async ({ url }) => (await import("@/scripts/bench/weight")).benchWeight({ baseUrl: url }),
  },
  vitals: {
    needsMatinee: true,
    run: async ({ url }) => (await import("@/scripts/bench/vitals")).benchVitals({ baseUrl: url }),
  },
  scroll: {
    needsMatinee: true,
    run: async ({ url }) => (await import("@/scripts/bench/scroll")).benchScroll({ baseUrl: url }),
  },
  "first-frame": {
    needsMatinee: true,
    run: async ({ url }) =>
      (await import("@/scripts/bench/first-frame")).benchFirstFrame({ baseUrl: url }),
  },
  lighthouse: {
    needsMatinee: true,
    run: async ({ url }) =>
      (await import("@/scripts/bench/lighthouse")).benchLighthouse({ baseUrl: url }, "desktop"),
  },
  "lighthouse-mobile": {
    needsMatinee: true,
    run: async ({ url }) =>
      (await import("@/scripts/bench/lighthouse")).benchLighthouse({ baseUrl: url }, "mobile"),
  },
};
