import { AnswerForm } from "@/components/circle/answer-form";
import type { ListedFriend } from "@/components/circle/friends-panel";
import { MaturitySelect } from "@/components/circle/maturity-select";
import { RoleSelect } from "@/components/circle/role-select";
import { SubmitButton } from "@/components/circle/submit-button";
import {
  changeRole,
  endSignIns,
  limitFriend,
  makeResetLink,
  removeFriend,
} from "@/lib/circle/host-actions";

/** What a host can do about one friend. Demo accounts can only be signed out and kept from titles. */
export function FriendActs({ friend, isSelf }: { friend: ListedFriend; isSelf: boolean }) {
  const chosen = <input type="hidden" name="viewerId" value={friend.id} />;
  const isReal = friend.origin === "real";
  return (
    <div className="flex flex-col gap-5 border-t border-line bg-ground/40 p-4 sm:p-5">
      {isReal && (
        <AnswerForm action={changeRole} className="flex flex-wrap items-end gap-3">
          {chosen}
          <RoleSelect label={`Role of ${friend.name}`} chosen={friend.role} />
          <SubmitButton look="outline">Change role</SubmitButton>
        </AnswerForm>
      )}
      <AnswerForm action={limitFriend} className="flex flex-wrap items-end gap-3">
        {chosen}
        <MaturitySelect
          label={`Show ${friend.name} nothing above`}
          chosen={friend.maturityCeiling}
        />
        <SubmitButton look="outline">Set limit</SubmitButton>
      </AnswerForm>
      <div className="flex flex-wrap gap-3">
        {isReal && (
          <AnswerForm action={makeResetLink} className="has-[input[readonly]]:w-full">
            {chosen}
            <SubmitButton look="outline" size="small">
              Make a passphrase link
            </SubmitButton>
          </AnswerForm>
        )}
        <AnswerForm action={endSignIns}>
          {chosen}
          <SubmitButton look="outline" size="small">
            Sign out everywhere
          </SubmitButton>
        </AnswerForm>
      </div>
      {isReal && !isSelf && <Removal friend={friend} />}
    </div>
  );
}

function Removal({ friend }: { friend: ListedFriend }) {
  const { id, name, eventCount } = friend;
  return (
    <details>
      <summary className="w-fit min-h-8 text-sm font-medium text-danger">Remove {name}</summary>
      <AnswerForm
        action={removeFriend}
        className="mt-2 flex flex-col items-start gap-3 rounded-lg border border-danger/40 p-4 text-sm"
      >
        <input type="hidden" name="viewerId" value={id} />
        <p className="text-ink-muted">
          This erases {name}’s account, choices, pages and{" "}
          {eventCount === 1 ? "one logged event" : `${eventCount} logged events`}. Rows of others
          forget their taste. It cannot be undone.
        </p>
        <label className="flex items-center gap-2.5">
          <input type="checkbox" name="confirmed" required className="size-5 accent-danger" />
          Yes, erase {name}
        </label>
        <SubmitButton look="danger" size="small">
          Remove {name}
        </SubmitButton>
      </AnswerForm>
    </details>
  );
}
