import type { Parameters, PolicySpec } from "@/lib/evaluation/model";

/** What parts are set to as the parameters of what is put together from them: "user-ridge.penalty" and so on. */
export function partParameters(
  parts: readonly PolicySpec[],
  chosen: (part: PolicySpec) => Parameters,
): Parameters {
  const named = parts.flatMap((part) =>
    Object.entries(chosen(part)).map(([name, value]) => [`${part.name}.${name}`, value]),
  );
  return Object.fromEntries(named);
}

/** What one part is set to; its own defaults where nothing is said of it. */
export function parametersOfPart({ name, parameters }: PolicySpec, chosen: Parameters): Parameters {
  const own = Object.keys(parameters).map((key) => {
    return [key, chosen[`${name}.${key}`] ?? parameters[key]];
  });
  return Object.fromEntries(own);
}
