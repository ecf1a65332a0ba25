import path from "node:path";
import { defineConfig } from "vitest/config";

const alias = {
  "@": path.resolve("."),
  "server-only": path.resolve("node_modules/server-only/empty.js"),
};

const POLL_MILLISECONDS = 30_000;
const PATIENCE_MILLISECONDS = 240_000; // only what hangs fails by it: speed is the benchmarks' business

export default defineConfig({
  resolve: { alias },
  test: {
    projects: [
      {
        resolve: { alias },
        test: {
          name: "unit",
          setupFiles: "scripts/setup/same-draws.ts",
          include: ["{lib,components,scripts,worker,e2e/support}/**/*.test.{ts,tsx}"],
          exclude: ["**/*.db.test.ts"],
          testTimeout: PATIENCE_MILLISECONDS,
          expect: { poll: { timeout: POLL_MILLISECONDS } },
        },
      },
      {
        resolve: { alias },
        test: {
          name: "database",
          setupFiles: "scripts/setup/same-draws.ts",
          include: ["{app,lib,scripts,worker}/**/*.db.test.ts"],
          globalSetup: "scripts/database/test-cluster.ts",
          fileParallelism: false, // one small cluster; files take turns and each has a database of its own
          testTimeout: PATIENCE_MILLISECONDS,
          expect: { poll: { timeout: POLL_MILLISECONDS } },
          hookTimeout: PATIENCE_MILLISECONDS,
        },
      },
    ],
  },
});
