import type { Metadata } from "next";
import { LabLink } from "@/components/lab/lab-link";
import { PolicyEditor } from "@/components/lab/policy-editor";
import { PolicyVersions } from "@/components/lab/policy-versions";
import { shippedNumbers, shippedVersion } from "@/lib/policies/policy";
import { readShowable } from "@/lib/policies/preview";
import { readPolicyVersions, readVersionInForce } from "@/lib/policies/read";
import { requirePageRole } from "@/lib/session";

export const metadata: Metadata = { title: "Policies" };

export default async function PoliciesPage() {
  await requirePageRole("researcher");
  const [versions, inForce, viewers] = await Promise.all([
    readPolicyVersions(),
    readVersionInForce(),
    readShowable(),
  ]);
  const known = versions.find(({ version }) => version === inForce);
  const current = known?.numbers ?? shippedNumbers;
  const starts = [
    { name: "What is in force", numbers: current },
    { name: `Shipped, ${shippedVersion}`, numbers: shippedNumbers },
    ...versions.map(({ version, numbers }) => ({ name: `Version ${version}`, numbers })),
  ];
  return (
    <div className="mx-auto max-w-[110rem] px-gutter pt-8 pb-16 lg:pt-12">
      <h1 className="text-title">Policies</h1>
      <p className="mt-3">
        <LabLink />
      </p>
      <p className="mt-3 mb-8 max-w-3xl text-ink-muted">
        Every number that pages are made by. A changed number makes a new version; whichever version
        is in force makes everyone&apos;s pages at once, and each page on record names it.
      </p>
      <section aria-labelledby="versions" className="mb-10">
        <h2 id="versions" className="mb-4 text-row">
          Versions
        </h2>
        <PolicyVersions versions={versions} inForce={inForce} shippedVersion={shippedVersion} />
      </section>
      <PolicyEditor inForce={current} starts={starts} viewers={viewers} />
    </div>
  );
}
