/** Runs a step of the start and prints its name and how long it took. */
export async function step<Result>(
  label: string,
  act: () => Promise<Result> | Result,
): Promise<Result> {
  const startedAt = performance.now();
  const result = await act();
  const seconds = (performance.now() - startedAt) / 1000;
  const told = typeof result === "string" && result ? `${label}: ${result}` : label;
  console.log(`  ${told.padEnd(58)} ${seconds.toFixed(1)} s`);
  return result;
}
