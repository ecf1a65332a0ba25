import { writeFileSync } from "node:fs";
import type { SerializedError } from "vitest";
import type { Reporter, TestModule } from "vitest/node";

/** Writes down what failed and what no test caught, which ends a run in failure with every test passed. */
export default class FaultReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], uncaught: readonly SerializedError[]) {
    const failed = modules.flatMap((module) => [
      ...module.errors().map((error) => told(module.moduleId, error)),
      ...[...module.children.allTests("failed")].map((test) =>
        told(test.fullName, test.result().errors?.at(0)),
      ),
    ]);
    const lines = [...failed, ...uncaught.map((error) => told("caught by no test", error))];
    const file = process.env.MATINEE_TEST_FAULTS;
    if (file && lines.length > 0) writeFileSync(file, lines.join("\n"));
  }
}

function told(place: string, error: { message?: string; stack?: string } | undefined) {
  return `${place}\n${error?.stack ?? error?.message ?? "for an unknown reason"}\n`;
}
