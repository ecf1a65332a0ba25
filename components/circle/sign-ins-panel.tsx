import { AnswerForm } from "@/components/circle/answer-form";
import { Panel } from "@/components/circle/panel";
import { SubmitButton } from "@/components/circle/submit-button";
import { signOutEverywhere } from "@/lib/circle/actions";

export function SignInsPanel({ count }: { count: number }) {
  return (
    <Panel id="sign-ins" title="Signed in" about="A sign-in ends by itself after 30 days.">
      <AnswerForm
        action={signOutEverywhere}
        className="flex flex-wrap items-center gap-x-5 gap-y-3"
      >
        <p>
          {count === 1 ? "In this browser only." : `In ${count} browsers, this one among them.`}
        </p>
        <SubmitButton look="outline">Sign out everywhere</SubmitButton>
      </AnswerForm>
    </Panel>
  );
}
