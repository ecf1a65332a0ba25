import { SharesLog } from "@/components/blend/shares-log";
import { AnswerForm } from "@/components/circle/answer-form";
import { SubmitButton } from "@/components/circle/submit-button";
import { Field } from "@/components/ui/field";
import { makeBlend } from "@/lib/blend/actions";

/** Makes a blend with oneself as the first in it. */
export function BlendForm() {
  return (
    <section
      aria-labelledby="make-blend"
      className="rounded-panel border border-line bg-surface p-5"
    >
      <h2 id="make-blend" className="text-row">
        Make a blend
      </h2>
      <AnswerForm action={makeBlend} className="mt-4 flex flex-col items-start gap-4">
        <Field
          label="Name"
          name="name"
          required
          maxLength={60}
          autoComplete="off"
          placeholder="Friday film club"
          className="w-full max-w-sm"
        />
        <SharesLog />
        <p className="text-sm text-ink-muted">
          Friends in a blend see your name, how much you would like a title, which of your titles
          that rests on, and how alike your tastes are. Nobody sees the history itself.
        </p>
        <SubmitButton>Make it</SubmitButton>
      </AnswerForm>
    </section>
  );
}
