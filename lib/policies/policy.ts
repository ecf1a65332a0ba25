import { factors, type PolicyNumbers } from "@/lib/policies/factors";
import { type Policy, userRidge } from "@/lib/recommender/policy";

/** The policy that pages are made by: how scores come about, and all else by its numbers. */
export type PagePolicy = Policy & PolicyNumbers;

/** Numbers that somebody stored. */
export type PolicyVersion = {
  version: number;
  numbers: PolicyNumbers;
  note: string;
  author: string | null;
  createdAt: Date;
};

/** Of the formulae and the shipped numbers: raise the second number when either of them changes. */
export const shippedVersion = `${userRidge.version}.5`;

export const shippedNumbers = Object.fromEntries(
  Object.entries(factors).map(([name, [value]]) => [name, value]),
) as PolicyNumbers; // made from the very names

/** A policy of these numbers; `edition` is the number under which somebody stored them, 0 as shipped. */
export function policyOf(numbers: PolicyNumbers, edition = 0): PagePolicy {
  const version = edition === 0 ? shippedVersion : `${shippedVersion}-${edition}`;
  return { ...userRidge, ...numbers, version };
}

export const shippedPolicy = policyOf(shippedNumbers);

const ELSEWHERE = "+elsewhere"; // behind the version of a policy under which people elsewhere speak

/** The same policy under which people elsewhere speak, or under which they are silent. */
export function withElsewhere(policy: PagePolicy, isHeard: boolean): PagePolicy {
  const version = policy.version.replace(ELSEWHERE, "") + (isHeard ? ELSEWHERE : "");
  return { ...policy, version };
}

export function hearsElsewhere({ version }: Pick<PagePolicy, "version">) {
  return version.endsWith(ELSEWHERE);
}
