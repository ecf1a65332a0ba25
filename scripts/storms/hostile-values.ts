import type { SeededRandom } from "@/lib/demo/seeded-random";

export const longText = "x".repeat(100_000);

const NESTING = 5_000;

/** JSON texts of values that no honest field holds. */
const values: Record<string, string[]> = {
  numbers: [
    ...["1e999", "-1e999", "1e308", "5e-324", "-0", "9007199254740993", "2147483648", "-1"],
    ...["99999999999999999999999999999999", "0.1e-400", "32768", "1e21"],
  ],
  types: ["null", "true", "[]", "{}", '""', "0", "[[[]]]", '[null,{"a":[]}]', '"text"', '"1"'],
  nul: [String.raw`"\u0000"`, String.raw`"a\u0000b"`, String.raw`"metropolis\u0000"`],
  surrogates: [
    String.raw`"\ud800"`,
    String.raw`"\udc00\ud800"`,
    String.raw`"ok\udfff"`,
    String.raw`"\ud83d"`,
    String.raw`"\uffff\ufffe"`,
  ],
  deep: [
    "[".repeat(NESTING) + "]".repeat(NESTING),
    `${'{"a":'.repeat(NESTING)}1${"}".repeat(NESTING)}`,
  ],
  times: [
    '"0000-01-01T00:00:00Z"',
    '"+275760-09-13T00:00:00Z"',
    '"2026-02-30T00:00:00Z"',
    '"2026-01-01"',
    '"9999-12-31T23:59:59.999-23:59"',
    '"1969-12-31T23:59:60Z"',
    '"now"',
  ],
  texts: [
    `"${longText.slice(0, 70_000)}"`,
    String.raw`"\u202e\u200f\ufeff"`,
    `"'; drop table event; --"`,
    `"$1"`,
    `"__proto__"`,
    `"constructor"`,
    `"toString"`,
    `"hasOwnProperty"`,
  ],
};

export type Family = keyof typeof values;

export function hostileValue(family: Family, random: SeededRandom): string {
  return pick(values[family], random);
}

export function pick<Value>(from: readonly Value[], random: SeededRandom): Value {
  return from[random.integer(0, from.length - 1)];
}
