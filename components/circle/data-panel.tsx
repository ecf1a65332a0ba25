import { AnswerForm } from "@/components/circle/answer-form";
import { Panel } from "@/components/circle/panel";
import { SubmitButton } from "@/components/circle/submit-button";
import { buttonClass } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { deleteAccount, eraseOwnActs } from "@/lib/circle/actions";

/** Taking one's data along, and taking it away. */
export function DataPanel({ name, isDemo }: { name: string; isDemo: boolean }) {
  return (
    <Panel
      id="data"
      title="Your data"
      about="Everything stored about you, in one JSON file; and how to be rid of it, at once and for good."
    >
      <a href="/settings/my-data" download className={buttonClass({ look: "outline" })}>
        Download my data
      </a>
      <details className="mt-6">
        <summary className="min-h-9 font-medium text-danger">Erase what I did</summary>
        <AnswerForm
          action={eraseOwnActs}
          className="mt-3 flex max-w-md flex-col items-start gap-4 rounded-panel border border-danger/40 p-5"
        >
          <p className="text-sm text-ink-muted">
            This erases everything you watched, listed, liked and searched for, the histories you
            brought into blends, and every page that was made for you. Your rows begin anew, nobody
            has you as a neighbour any more, and the account stays. What remains is a count of how
            much was erased, without your name.
            {isDemo && " Rewinding the demo brings a demo friend's past back."}
          </p>
          <Field
            label={`Type ${name} to confirm the erasure`}
            name="name"
            required
            autoComplete="off"
            className="w-full"
          />
          <SubmitButton look="danger">Erase what I did</SubmitButton>
        </AnswerForm>
      </details>
      {isDemo ? (
        <p className="mt-5 text-sm text-ink-muted">
          Demo friends cannot be deleted one by one; the host can remove the demo audience.
        </p>
      ) : (
        <details className="mt-6">
          <summary className="min-h-9 font-medium text-danger">Delete my account</summary>
          <AnswerForm
            action={deleteAccount}
            className="mt-3 flex max-w-md flex-col items-start gap-4 rounded-panel border border-danger/40 p-5"
          >
            <p className="text-sm text-ink-muted">
              This erases your name, your choices, everything you watched and every page that was
              made for you. Copies that a researcher exported earlier stay with them.
            </p>
            <Field
              label={`Type ${name} to confirm`}
              name="name"
              required
              autoComplete="off"
              className="w-full"
            />
            <SubmitButton look="danger">Delete for good</SubmitButton>
          </AnswerForm>
        </details>
      )}
    </Panel>
  );
}
