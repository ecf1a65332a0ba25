import { writeFileSync } from "node:fs";
import { generatedSources } from "@/scripts/kernel/generated-sources";

for (const { file, text } of await generatedSources()) {
  writeFileSync(file, text);
  console.log(`${file}: ${text.length} characters`);
}
