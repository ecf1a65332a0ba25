import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { generatedSources } from "@/scripts/kernel/generated-sources";

test("the committed kernel is what its source compiles to", async () => {
  for (const { file, text } of await generatedSources()) {
    expect(readFileSync(file, "utf8")).toBe(text);
  }
});
