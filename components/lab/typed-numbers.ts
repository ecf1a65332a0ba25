import { useState } from "react";
import type { PolicyNumbers } from "@/lib/policies/factors";

export type TypedNumbers = Record<string, string>;

/** Numbers as they are typed. While nothing was typed they follow what is in force. */
export function useTypedNumbers(inForce: PolicyNumbers) {
  const [typed, setTyped] = useState(() => asTyped(inForce));
  const [followed, setFollowed] = useState(typed);
  const current = asTyped(inForce);
  if (!isEqual(current, followed)) {
    setFollowed(current);
    if (isEqual(typed, followed)) setTyped(current);
  }
  return [typed, setTyped] as const;
}

export function asTyped(numbers: PolicyNumbers): TypedNumbers {
  return Object.fromEntries(
    Object.entries(numbers).map(([name, number]) => [name, String(number)]),
  );
}

function isEqual(one: TypedNumbers, other: TypedNumbers) {
  return Object.entries(one).every(([name, text]) => other[name] === text);
}
