import { AnswerForm } from "@/components/circle/answer-form";
import { Panel } from "@/components/circle/panel";
import { SubmitButton } from "@/components/circle/submit-button";
import { changePause } from "@/lib/circle/actions";

export function PausePanel({ isPaused }: { isPaused: boolean }) {
  return (
    <Panel
      id="logging"
      title="Logging"
      about="Your rows are made from what you watch. While logging is paused nothing you watch is stored; lists, likes and hides still are."
    >
      <AnswerForm action={changePause} className="flex flex-wrap items-center gap-x-5 gap-y-3">
        <p className="inline-flex items-center gap-2.5 font-medium">
          <span
            aria-hidden="true"
            className={`size-2.5 rounded-full ${isPaused ? "bg-brass" : "bg-ok"}`}
          />
          {isPaused ? "Paused" : "On"}
        </p>
        <input type="hidden" name="paused" value={isPaused ? "no" : "yes"} />
        <SubmitButton look={isPaused ? "primary" : "outline"}>
          {isPaused ? "Log again" : "Pause logging"}
        </SubmitButton>
      </AnswerForm>
    </Panel>
  );
}
