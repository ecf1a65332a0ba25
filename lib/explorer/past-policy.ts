import {
  hearsElsewhere,
  type PagePolicy,
  type PolicyVersion,
  policyOf,
  shippedNumbers,
  shippedVersion,
  withElsewhere,
} from "@/lib/policies/policy";

/** The policy that a record names, and whether today's formulae are those of that time. */
export type PastPolicy = { policy: PagePolicy; isSameFormulae: boolean };

/** Finds a policy by the version on a record, `FORMULAE` or `FORMULAE-EDITION`; null when its numbers are gone. */
export function pastPolicy(version: string, stored: PolicyVersion[]): PastPolicy | null {
  const isHeard = hearsElsewhere({ version });
  const [formulae, edition] = version.replace(/\+.*$/, "").split("-");
  const isSameFormulae = formulae === shippedVersion;
  const made = (policy: PagePolicy) => ({ policy: withElsewhere(policy, isHeard), isSameFormulae });
  if (edition === undefined) return made(policyOf(shippedNumbers));
  const numbers = stored.find((one) => String(one.version) === edition)?.numbers;
  return numbers ? made(policyOf(numbers, Number(edition))) : null;
}
