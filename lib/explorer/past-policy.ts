import {
  type PagePolicy,
  type PolicyVersion,
  policyOf,
  shippedNumbers,
  shippedVersion,
} from "@/lib/policies/policy";

/** The policy that a record names, and whether today's formulae are those of that time. */
export type PastPolicy = { policy: PagePolicy; isSameFormulae: boolean };

/** Finds a policy by the version on a record, `FORMULAE` or `FORMULAE-EDITION`; null when its numbers are gone. */
export function pastPolicy(version: string, stored: PolicyVersion[]): PastPolicy | null {
  const [formulae, edition] = version.split("-");
  const isSameFormulae = formulae === shippedVersion;
  if (edition === undefined) return { policy: policyOf(shippedNumbers), isSameFormulae };
  const numbers = stored.find((one) => String(one.version) === edition)?.numbers;
  return numbers ? { policy: policyOf(numbers, Number(edition)), isSameFormulae } : null;
}
