import type { ReactNode } from "react";
import { SubmitButton } from "@/components/circle/submit-button";

type Props = {
  version: number;
  name: string;
  isInForce: boolean;
  isPast?: boolean; // was in force before
  children: ReactNode;
};

/** A stored version, with the button that puts it in force unless it is. */
export function VersionCard({ version, name, isInForce, isPast = false, children }: Props) {
  const again = isPast ? " again" : "";
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
            aria-label={`Put ${name.toLowerCase()} in force${again}`}
          >
            Put in force{again}
          </SubmitButton>
        )}
      </p>
      {children}
    </li>
  );
}
