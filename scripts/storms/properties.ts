import { spawn } from "node:child_process";
import { once } from "node:events";
import { globSync, readFileSync } from "node:fs";
import { SeededRandom } from "@/lib/demo/seeded-random";
import { none, type Storm, scaled } from "./weather";

const ROUNDS = 20;
const LARGEST_SEED = 2 ** 31 - 1;

/** Runs every test of a property over worlds that `npm test`, which always draws the same, has not seen. */
export const properties: Storm = async (weather) => {
  const files = globSync("{lib,components,scripts,worker}/**/*.test.{ts,tsx}").filter(
    (file) => !file.endsWith(".db.test.ts") && readFileSync(file, "utf8").includes('"fast-check"'),
  );
  const random = new SeededRandom(weather.seed);
  let failed = 0;
  for (let left = scaled(weather, ROUNDS); left > 0; left -= 1) {
    const draws = random.integer(1, LARGEST_SEED);
    const environment = { ...process.env, MATINEE_TEST_DRAWS: `${draws}` };
    const options = ["run", "--project", "unit", "--reporter=default", ...files];
    const child = spawn("node_modules/.bin/vitest", options, {
      env: environment,
      stdio: "inherit",
    });
    const [code] = await once(child, "exit");
    if (code === 0) continue;
    failed += 1;
    weather.say(`again with MATINEE_TEST_DRAWS=${draws} npm test -- unit`);
  }
  return [none("rounds with a property that does not hold", failed)];
};
