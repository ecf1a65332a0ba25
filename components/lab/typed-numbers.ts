import { useState } from "react";

export type TypedNumbers = Record<string, string>;

/** What a form has fields for. */
type Fields = Record<string, number | string>;

/** Fields as they are typed. While nothing was typed they follow what is in force. */
export function useTypedNumbers(inForce: Fields) {
  const [typed, setTyped] = useState(() => asTyped(inForce));
  const [followed, setFollowed] = useState(typed);
  const current = asTyped(inForce);
  if (!isEqual(current, followed)) {
    setFollowed(current);
    if (isEqual(typed, followed)) setTyped(current);
  }
  return [typed, setTyped] as const;
}

export function asTyped(numbers: Fields): TypedNumbers {
  return Object.fromEntries(
    Object.entries(numbers).map(([name, number]) => [name, String(number)]),
  );
}

function isEqual(one: TypedNumbers, other: TypedNumbers) {
  return Object.entries(one).every(([name, text]) => other[name] === text);
}
