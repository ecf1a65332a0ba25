import type { Outcome } from "@/lib/libraries/outcome";

/** Tells what came in, and every reason for which something did not, with examples. */
export function tellOutcome({
  name,
  layout,
  isUnchanged,
  titles,
  people,
  ratings,
  refusals,
}: Outcome) {
  if (isUnchanged) {
    console.log(`${name}: nothing has changed since these files were read.`);
    return;
  }
  const rated = ratings > 0 ? `, ${ratings} ratings of ${people} people` : "";
  console.log(`${name} (${layout}): ${titles} titles${rated}`);
  for (const [reason, lines] of refusals.passedOver)
    console.log(`  passed over: ${lines} ${reason}`);
  for (const [reason, lines] of refusals.counts) {
    console.log(`  refused: ${lines === 1 ? "1 line" : `${lines} lines`}, ${reason}`);
    for (const example of refusals.examples.filter((one) => one.reason === reason))
      console.log(`    ${example.file}:${example.line}  ${example.text}`);
  }
  if (titles === 0) process.exitCode = 1;
}
