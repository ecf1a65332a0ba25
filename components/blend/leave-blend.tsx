import { AnswerForm } from "@/components/circle/answer-form";
import { SubmitButton } from "@/components/circle/submit-button";
import { leaveBlend } from "@/lib/blend/actions";

/** The way out for whoever does not own the blend. */
export function LeaveBlend({ blendId }: { blendId: string }) {
  return (
    <details className="text-sm">
      <summary className="inline-flex min-h-9 cursor-pointer items-center rounded-full px-3 text-ink-muted hover:text-ink">
        Leave the blend
      </summary>
      <AnswerForm
        action={leaveBlend}
        className="mt-2 flex max-w-md flex-col items-start gap-3 rounded-panel border border-danger/40 p-4"
      >
        <input type="hidden" name="blendId" value={blendId} />
        <label className="flex items-start gap-3">
          <input type="checkbox" name="confirmed" className="mt-0.5 size-5 shrink-0 accent-brass" />
          <span>Take my history out of it and go.</span>
        </label>
        <SubmitButton size="small" look="danger">
          Leave
        </SubmitButton>
      </AnswerForm>
    </details>
  );
}
