import { AnswerForm } from "@/components/circle/answer-form";
import { ConsentQuestions } from "@/components/circle/consent-questions";
import { Day } from "@/components/circle/day";
import { Panel } from "@/components/circle/panel";
import { SubmitButton } from "@/components/circle/submit-button";
import { changeChoices } from "@/lib/circle/actions";
import { type ConsentAnswers, type ConsentChoice, consentWording } from "@/lib/circle/consent";

type Answer = { choice: ConsentChoice; granted: boolean; decidedAt: Date };

export function ChoicesPanel({ answers, history }: { answers: ConsentAnswers; history: Answer[] }) {
  return (
    <Panel
      id="choices"
      title="Your choices"
      about="They take effect the moment you save them. Every answer you ever gave is kept below."
    >
      <AnswerForm action={changeChoices} className="flex flex-col items-start gap-5">
        <div className="w-full">
          <ConsentQuestions answers={answers} />
        </div>
        <SubmitButton>Save choices</SubmitButton>
      </AnswerForm>
      {history.length > 0 && (
        <details className="mt-5">
          <summary className="min-h-9 text-sm font-medium text-ink-muted hover:text-ink">
            Your answers so far ({history.length})
          </summary>
          <ul className="mt-3 flex max-h-72 flex-col gap-2 overflow-y-auto text-sm">
            {history.map(({ choice, granted, decidedAt }) => (
              <li
                key={`${choice} ${decidedAt.toISOString()}`}
                className="flex flex-wrap justify-between gap-x-6"
              >
                <span>
                  <span className={granted ? "text-ok" : "text-ink-muted"}>
                    {granted ? "Yes" : "No"}
                  </span>{" "}
                  · {consentWording[choice].question}
                </span>
                <span className="text-ink-muted">
                  <Day date={decidedAt} />
                </span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </Panel>
  );
}
