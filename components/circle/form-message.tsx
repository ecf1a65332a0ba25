"use client";

import { CopyLink } from "@/components/circle/copy-link";
import type { FormAnswer } from "@/lib/form-answer";

/** What came of a form: read out at once, and with the link it made if it made one. */
export function FormMessage({ answer }: { answer: FormAnswer | null }) {
  return (
    <div role="status" className="col-span-full w-full empty:hidden">
      {answer?.message && (
        <p
          key={answer.message}
          className={`mt-3 animate-rise rounded-lg border px-3.5 py-2.5 text-sm ${answer.ok ? "border-ok/50 bg-ok/10 text-ok" : "border-danger/50 bg-danger/10 text-danger"}`}
        >
          {answer.message}
        </p>
      )}
      {answer?.link && <CopyLink link={answer.link} />}
    </div>
  );
}
