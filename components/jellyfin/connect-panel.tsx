import { AnswerForm } from "@/components/circle/answer-form";
import { Panel } from "@/components/circle/panel";
import { SubmitButton } from "@/components/circle/submit-button";
import { Field } from "@/components/ui/field";
import { connectLibrary } from "@/lib/jellyfin/actions";

type Props = { isAnyAllowed: boolean; suggested: string | null };

/** Signing in on a server, by password or by a code. */
export function ConnectPanel({ isAnyAllowed, suggested }: Props) {
  return (
    <Panel
      id="connect"
      title="Connect"
      about="Matinee signs in as you and sees what you may see there. Your password goes to the server once and is not kept."
    >
      {!isAnyAllowed && (
        <p className="mb-5 rounded-lg border border-line bg-surface px-4 py-3 text-sm">
          No server is allowed yet. The host of this Matinee names those that may be connected, on
          the page “Host”.
        </p>
      )}
      <AnswerForm action={connectLibrary} className="flex flex-col gap-4">
        <Field
          label="Address of the server"
          name="address"
          defaultValue={suggested ?? ""}
          placeholder="http://jellyfin.local:8096"
          required
          inputMode="url"
          autoCapitalize="none"
          autoComplete="off"
          spellCheck={false}
        />
        <div className="grid gap-4 sm:grid-cols-2">
          <Field label="Your name there" name="name" autoComplete="off" autoCapitalize="none" />
          <Field label="Your password there" name="password" type="password" autoComplete="off" />
        </div>
        <div className="flex flex-wrap gap-3">
          <SubmitButton>Connect</SubmitButton>
          <SubmitButton look="outline" name="quick" value="yes">
            Use Quick Connect
          </SubmitButton>
        </div>
      </AnswerForm>
    </Panel>
  );
}
