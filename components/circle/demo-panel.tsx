import { AnswerForm } from "@/components/circle/answer-form";
import { Panel } from "@/components/circle/panel";
import { SubmitButton } from "@/components/circle/submit-button";
import { changeDemo } from "@/lib/circle/demo-actions";

type Props = { audience: { demo: number; synthetic: number }; isOpen: boolean };

/** Two decisions: may anyone sign in as a demo friend, and should the made-up viewers exist at all. */
export function DemoPanel({ audience, isOpen }: Props) {
  const isPresent = audience.demo + audience.synthetic > 0;
  return (
    <Panel
      id="demo"
      title="Demo"
      about="Labelled demo friends to try, and synthetic neighbours that give a new friend's rows something to go by."
    >
      <AnswerForm action={changeDemo} className="flex flex-col gap-6">
        <Decision
          state={
            isOpen
              ? "Where demo mode is on, anyone may sign in as a demo friend."
              : "Nobody can sign in as a demo friend."
          }
          act={isOpen ? "close" : "open"}
          label={isOpen ? "Close demo sign-in" : "Open demo sign-in"}
          consequence="Closing it signs demo friends out, the demo host among them."
        />
        <Decision
          state={
            isPresent
              ? `${audience.demo} demo accounts and ${audience.synthetic} synthetic neighbours.`
              : "There is no demo audience."
          }
          act={isPresent ? "remove" : "add"}
          label={isPresent ? "Remove the demo audience" : "Add the demo audience"}
          consequence="Removing erases these accounts and all they watched. You can add a fresh audience at any time."
        />
      </AnswerForm>
    </Panel>
  );
}

type DecisionProps = { state: string; act: string; label: string; consequence: string };

function Decision({ state, act, label, consequence }: DecisionProps) {
  const isTakingAway = act === "close" || act === "remove";
  return (
    <div className="flex flex-wrap items-center justify-between gap-x-8 gap-y-3">
      <div className="min-w-0 flex-1 basis-72">
        <p>{state}</p>
        {isTakingAway && <p className="mt-1 text-sm text-ink-muted">{consequence}</p>}
      </div>
      <SubmitButton look={isTakingAway ? "outline" : "primary"} name="act" value={act}>
        {label}
      </SubmitButton>
    </div>
  );
}
