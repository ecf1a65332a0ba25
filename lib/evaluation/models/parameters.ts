import type { Parameters } from "@/lib/evaluation/model";

/** Reads numbers out of parameters that came from a file or a search, and says which one is missing. */
export function numberIn(parameters: Parameters) {
  return (name: string) => {
    const value = parameters[name];
    if (typeof value === "number" && Number.isFinite(value)) return value;
    throw new Error(`The parameter ${name} should be a number, not ${value}.`);
  };
}

export function choiceIn<const Choice extends string>(
  parameters: Parameters,
  name: string,
  choices: readonly Choice[],
) {
  const found = choices.find((choice) => choice === parameters[name]);
  if (found !== undefined) return found;
  throw new Error(`${name} should be one of ${choices.join(", ")}, not ${parameters[name]}.`);
}
