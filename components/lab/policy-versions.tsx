import type { ReactNode } from "react";
import { AnswerForm } from "@/components/circle/answer-form";
import { Day } from "@/components/circle/day";
import { SubmitButton } from "@/components/circle/submit-button";
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
          <Version
            key={version.version}
            version={version.version}
            isInForce={version.version === inForce}
          >
            <p className="text-sm">{version.note || "No reason was given."}</p>
            <p className="text-xs text-ink-muted">
              {version.author ?? "Somebody who left"}, <Day date={version.createdAt} />
            </p>
            <p className="text-xs text-ink-muted">{differences(version)}</p>
          </Version>
        ))}
        <Version version={0} isInForce={inForce === 0}>
          <p className="text-sm">As shipped with Matinee: {shippedVersion}</p>
        </Version>
      </ul>
    </AnswerForm>
  );
}

type VersionProps = { version: number; isInForce: boolean; children: ReactNode };

function Version({ version, isInForce, children }: VersionProps) {
  const name = version === 0 ? "Shipped" : `Version ${version}`;
  return (
    <li
      className={`flex flex-col gap-1.5 rounded-panel border bg-surface p-4 ${isInForce ? "border-brass" : "border-line"}`}
    >
      <p className="flex min-h-9 items-center justify-between gap-3 font-semibold">
        {name}
        {isInForce ? (
          <span className="text-sm text-brass">in force</span>
        ) : (
          <SubmitButton
            look="outline"
            size="small"
            name="version"
            value={version}
            aria-label={`Put ${name.toLowerCase()} in force`}
          >
            Put in force
          </SubmitButton>
        )}
      </p>
      {children}
    </li>
  );
}

/** What a version changes of the shipped numbers. */
function differences({ numbers }: PolicyVersion) {
  const changed = Object.entries(numbers)
    .filter(([name, number]) => number !== factors[name as FactorName][0])
    .map(([name, number]) => `${factorLabel(name)} ${number}`);
  return changed.length === 0 ? "The shipped numbers" : changed.join(", ");
}
