import { HereMark } from "@/components/blend/here-mark";
import { AnswerForm } from "@/components/circle/answer-form";
import { Avatar } from "@/components/circle/avatar";
import { SubmitButton } from "@/components/circle/submit-button";
import { ButtonLink } from "@/components/ui/button";
import { deleteBlend, inviteToBlend, leaveBlend } from "@/lib/blend/actions";
import type { Blend } from "@/lib/blend/blend";

type Props = { blend: Blend; viewerId: string };

/** Who is in the blend and what each brought, with the ways in and out. */
export function FriendsBar({ blend, viewerId }: Props) {
  const isOwner = blend.ownerId === viewerId;
  const own = blend.friends.find(({ id }) => id === viewerId);
  return (
    <section aria-label="Friends in this blend" className="flex flex-col gap-4">
      <ul className="flex flex-wrap gap-x-6 gap-y-3">
        {blend.friends.map(({ id, name, avatar, sharesLog, broughtTitles }) => (
          <li key={id} className="flex items-center gap-2.5">
            <Avatar name={avatar} className="size-9" />
            <span className="text-sm">
              <span className="block font-medium">{id === viewerId ? `${name} (you)` : name}</span>
              <span className="flex flex-wrap gap-x-2.5 text-xs text-ink-muted">
                {broughtBy({ sharesLog, broughtTitles })}
                <HereMark friendId={id} />
              </span>
            </span>
          </li>
        ))}
      </ul>
      <div className="flex flex-wrap items-start gap-3">
        <ButtonLink href={`/blend/${blend.id}/history`} size="small" prefetch={false}>
          {own && own.broughtTitles > 0 ? "Your history" : "Bring your Netflix history"}
        </ButtonLink>
        {isOwner && (
          <AnswerForm action={inviteToBlend}>
            <input type="hidden" name="blendId" value={blend.id} />
            <SubmitButton size="small" look="outline">
              Invite a friend
            </SubmitButton>
          </AnswerForm>
        )}
        <Ending blendId={blend.id} isOwner={isOwner} />
      </div>
    </section>
  );
}

function broughtBy({ sharesLog, broughtTitles }: { sharesLog: boolean; broughtTitles: number }) {
  const brought = [
    broughtTitles > 0 && `${broughtTitles.toLocaleString("en")} titles`,
    sharesLog && "Matinee",
  ].filter(Boolean);
  return brought.length > 0 ? brought.join(" and ") : "nothing yet";
}

function Ending({ blendId, isOwner }: { blendId: string; isOwner: boolean }) {
  return (
    <details className="text-sm">
      <summary className="inline-flex min-h-9 cursor-pointer items-center rounded-full px-3 text-ink-muted hover:text-ink">
        {isOwner ? "Delete the blend" : "Leave the blend"}
      </summary>
      <AnswerForm
        action={isOwner ? deleteBlend : leaveBlend}
        className="mt-2 flex max-w-md flex-col items-start gap-3 rounded-panel border border-danger/40 p-4"
      >
        <input type="hidden" name="blendId" value={blendId} />
        <label className="flex items-start gap-3">
          <input type="checkbox" name="confirmed" className="mt-0.5 size-5 shrink-0 accent-brass" />
          <span>
            {isOwner
              ? "Delete it for everybody, with every history that was brought to it."
              : "Take my history out of it and go."}
          </span>
        </label>
        <SubmitButton size="small" look="danger">
          {isOwner ? "Delete for good" : "Leave"}
        </SubmitButton>
      </AnswerForm>
    </details>
  );
}
