import { defineConfig } from "@playwright/test";
import { findBrowser } from "./support/browser";

const launchOptions = await findBrowser();

export default defineConfig({
  testDir: ".",
  testMatch: "*.spec.ts",
  outputDir: process.env.MATINEE_TEST_RESULTS ?? "../test-results",
  workers: 1, // the rows of one friend follow from the acts of all, so stories take turns
  timeout: 300_000, // only what hangs fails by it, as in the other tests
  expect: { timeout: 60_000 },
  retries: process.env.CI ? 1 : 0, // a shared machine may stutter once; what stuttered is named at the end
  snapshotPathTemplate: "{testDir}/pictures/{arg}{ext}", // one for every system and browser
  updateSnapshots: process.env.MATINEE_KEEP_PICTURES ? "all" : "none",
  reporter: [
    ["list"],
    ["json", { outputFile: process.env.MATINEE_TEST_REPORT ?? "../test-results/report.json" }],
  ],
  use: {
    baseURL: process.env.MATINEE_TEST_URL,
    browserName: "chromium",
    headless: true,
    launchOptions,
    viewport: { width: 1440, height: 900 },
    screenshot: "only-on-failure",
    trace: process.env.MATINEE_TEST_TRACE ? "retain-on-failure" : "on-first-retry", // it slows every step
  },
});
