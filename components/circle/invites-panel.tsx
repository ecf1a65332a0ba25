import { AnswerForm } from "@/components/circle/answer-form";
import { Day } from "@/components/circle/day";
import { Panel } from "@/components/circle/panel";
import { RoleSelect } from "@/components/circle/role-select";
import { SubmitButton } from "@/components/circle/submit-button";
import { Field } from "@/components/ui/field";
import { inviteFriend, takeInviteBack } from "@/lib/circle/host-actions";

type Invite = {
  id: string;
  role: "friend" | "researcher" | "host";
  note: string;
  expiresAt: Date;
  createdByName: string | null;
};

export function InvitesPanel({ invites }: { invites: Invite[] }) {
  return (
    <Panel
      id="invites"
      title="Invites"
      about="A link makes one account and then opens nothing. Hand it over however you like; Matinee sends no mail."
    >
      <AnswerForm action={inviteFriend} clears className="flex flex-wrap items-end gap-3">
        <Field
          label="For whom (only you see this)"
          name="note"
          maxLength={120}
          autoComplete="off"
          className="min-w-0 flex-1 basis-56"
        />
        <RoleSelect label="Role" chosen="friend" />
        <SubmitButton>Make an invite</SubmitButton>
      </AnswerForm>
      {invites.length > 0 && (
        <AnswerForm action={takeInviteBack} className="mt-6">
          <h3 className="text-sm font-medium text-ink-muted">Open invites</h3>
          <ul className="mt-2 divide-y divide-line rounded-panel border border-line bg-surface">
            {invites.map((invite) => (
              <OpenInvite key={invite.id} invite={invite} />
            ))}
          </ul>
        </AnswerForm>
      )}
    </Panel>
  );
}

function OpenInvite({ invite }: { invite: Invite }) {
  const label = invite.note || `A ${invite.role}`;
  return (
    <li className="flex items-center gap-4 px-4 py-3">
      <div className="min-w-0 flex-1">
        <p className="truncate font-medium">{label}</p>
        <p className="text-sm text-ink-muted">
          {invite.role}, until <Day date={invite.expiresAt} />
          {invite.createdByName && `, by ${invite.createdByName}`}
        </p>
      </div>
      <SubmitButton
        look="outline"
        size="small"
        name="inviteId"
        value={invite.id}
        aria-label={`Take back: ${label}`}
      >
        Take back
      </SubmitButton>
    </li>
  );
}
