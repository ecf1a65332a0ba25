import { expect, test } from "vitest";
import { factorGroups, factors } from "@/lib/policies/factors";
import { policyOf, shippedNumbers, shippedVersion } from "@/lib/policies/policy";
import { storedNumbers, typedNumbers } from "@/lib/policies/schema";

const asTyped = Object.fromEntries(
  Object.entries(shippedNumbers).map(([name, number]) => [name, String(number)]),
);

function faultsOf(changed: Record<string, string>) {
  const { error } = typedNumbers.safeParse({ ...asTyped, ...changed });
  return error?.issues.map(({ message }) => message) ?? [];
}

test("the shipped numbers are inside their own bounds, stored or typed", () => {
  expect(storedNumbers.parse(shippedNumbers)).toEqual(shippedNumbers);
  expect(typedNumbers.parse(asTyped)).toEqual(shippedNumbers);
});

test("no factor stands in two groups", () => {
  const names = Object.values(factorGroups).flatMap((group) => Object.keys(group));
  expect(names.length).toBe(Object.keys(factors).length);
});

test.each([
  ["neighbours", "0", "Neighbours must be a whole number from 1 to 500."],
  ["neighbours", "7.5", "Neighbours must be a whole number from 1 to 500."],
  ["rowShare", "2", "Row share must be a number from 0.01 to 1."],
  ["shrinkage", "", "Shrinkage must be a number from 0 to 100."],
  ["shrinkage", "many", "Shrinkage must be a number from 0 to 100."],
  ["temperature", "Infinity", "Temperature must be a number from 0 to 10."],
  ["rowLeast", "30", "Row least must not be more than row most."],
])("%s may not be %o", (name, typed, message) => {
  expect(faultsOf({ [name]: typed })).toEqual([message]);
});

test("a missing field is a fault when typed, and as shipped when stored", () => {
  const { neighbours: _, ...typed } = asTyped;
  expect(typedNumbers.safeParse(typed).success).toBe(false);
  const { neighbours: __, ...stored } = shippedNumbers;
  expect(storedNumbers.parse(stored).neighbours).toBe(shippedNumbers.neighbours);
});

test("a policy is called by the formulae and, where somebody changed its numbers, by their version", () => {
  expect(policyOf(shippedNumbers).version).toBe(shippedVersion);
  expect(policyOf(shippedNumbers, 7).version).toBe(`${shippedVersion}-7`);
});
