import { AnswerForm } from "@/components/circle/answer-form";
import { SubmitButton } from "@/components/circle/submit-button";
import { LocalTime } from "@/components/insights/local-time";
import { WorkProgress } from "@/components/ui/work-progress";
import { learnMyTaste, stopLearning } from "@/lib/predictor/actions";
import type { TrainingState } from "@/lib/predictor/background-training";

type Props = {
  state: TrainingState;
  told: { liked: number; not: number };
  predictor: { trainedAt: Date; labels: number } | null;
};

/** What there is to learn from, and learning itself. */
export function LearningPanel({ state, told, predictor }: Props) {
  const isUnderWay = state.kind === "running" || state.kind === "waiting";
  return (
    <section
      aria-label="Learning"
      className="flex flex-wrap items-center gap-x-6 gap-y-4 rounded-panel border border-line bg-surface p-4 sm:p-5"
    >
      <div className="min-w-0 flex-1 basis-72">
        <p>
          You told {told.liked + told.not} titles apart: <strong>{told.liked}</strong> liked,{" "}
          <strong>{told.not}</strong> not.
        </p>
        <p className="mt-1 text-sm text-ink-muted">
          {predictor ? (
            <>
              Learnt from {predictor.labels} of them,{" "}
              <LocalTime at={predictor.trainedAt.toISOString()} />. It learns again by itself as you
              tell more.
            </>
          ) : (
            "Nothing is learnt yet. It learns by itself once there is enough, or when you ask it to."
          )}
        </p>
        <WorkProgress
          doing="Learning"
          progress={progressOf(state)}
          trouble={state.kind === "failed" && `It learnt nothing this time: ${state.reason}`}
        />
      </div>
      {isUnderWay ? (
        <AnswerForm key="stop" action={stopLearning}>
          <SubmitButton look="outline">Stop</SubmitButton>
        </AnswerForm>
      ) : (
        <AnswerForm key="learn" action={learnMyTaste}>
          <SubmitButton>{predictor ? "Learn again" : "Learn my taste"}</SubmitButton>
        </AnswerForm>
      )}
    </section>
  );
}

function progressOf(state: TrainingState) {
  switch (state.kind) {
    case "running":
      return state.progress;
    case "waiting":
      return "waiting for its turn";
    case "idle":
    case "failed":
      return null;
  }
}
