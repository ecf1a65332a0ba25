import { AnswerForm } from "@/components/circle/answer-form";
import { Panel } from "@/components/circle/panel";
import { SubmitButton } from "@/components/circle/submit-button";
import { changeAllowedServers } from "@/lib/jellyfin/actions";

/** Which Jellyfin servers friends may connect. */
export function ServersPanel({ servers }: { servers: string }) {
  return (
    <Panel
      id="servers"
      title="Jellyfin servers"
      about="Matinee speaks to no server that is not allowed here: friends type its address, and the machine that Matinee runs on would go there."
    >
      <AnswerForm action={changeAllowedServers} className="flex flex-col items-start gap-4">
        <label className="flex w-full flex-col gap-1.5 text-sm font-medium">
          Allowed servers
          <textarea
            key={servers}
            name="servers"
            rows={3}
            defaultValue={servers}
            spellCheck={false}
            aria-describedby="servers-hint"
            className="w-full rounded-lg border border-line-strong bg-ground px-3 py-2 font-mono text-sm font-normal text-ink hover:border-ink-muted"
          />
        </label>
        <p id="servers-hint" className="text-sm text-ink-muted">
          One address a line, such as http://jellyfin.local:8096. The word “private” allows every
          server in your home network, “public” every server on the internet.
        </p>
        <SubmitButton look="outline">Save servers</SubmitButton>
      </AnswerForm>
    </Panel>
  );
}
