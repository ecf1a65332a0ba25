import { AnswerForm } from "@/components/circle/answer-form";
import { Day } from "@/components/circle/day";
import { VersionCard } from "@/components/lab/version-card";
import { activateVersion } from "@/lib/policies/actions";
import { type FactorName, factors } from "@/lib/policies/factors";
import { factorLabel } from "@/lib/policies/labels";
import type { PolicyVersion } from "@/lib/policies/policy";

type Props = { versions: PolicyVersion[]; inForce: number; shippedVersion: string };

/** The versions that were ever made, each of which can be put in force, and the shipped one. */
export function PolicyVersions({ versions, inForce, shippedVersion }: Props) {
  return (
    <AnswerForm action={activateVersion}>
      <ul className="grid gap-3 md:grid-cols-2 xl:grid-cols-3">
        {versions.map((version) => (
          <VersionCard
            key={version.version}
            version={version.version}
            name={`Version ${version.version}`}
            isInForce={version.version === inForce}
          >
            <p className="text-sm">{version.note || "No reason was given."}</p>
            <p className="text-xs text-ink-muted">
              {version.author ?? "Somebody who left"}, <Day date={version.createdAt} />
            </p>
            <p className="text-xs text-ink-muted">{differences(version)}</p>
          </VersionCard>
        ))}
        <VersionCard version={0} name="Shipped" isInForce={inForce === 0}>
          <p className="text-sm">As shipped with Matinee: {shippedVersion}</p>
        </VersionCard>
      </ul>
    </AnswerForm>
  );
}

/** What a version changes of the shipped numbers. */
function differences({ numbers }: PolicyVersion) {
  const changed = Object.entries(numbers)
    .filter(([name, number]) => number !== factors[name as FactorName][0])
    .map(([name, number]) => `${factorLabel(name)} ${number}`);
  return changed.length === 0 ? "The shipped numbers" : changed.join(", ");
}
