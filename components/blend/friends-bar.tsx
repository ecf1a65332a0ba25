import { DeleteBlend } from "@/components/blend/delete-blend";
import { HereMark } from "@/components/blend/here-mark";
import { LeaveBlend } from "@/components/blend/leave-blend";
import { AnswerForm } from "@/components/circle/answer-form";
import { Avatar } from "@/components/circle/avatar";
import { SubmitButton } from "@/components/circle/submit-button";
import { ButtonLink } from "@/components/ui/button";
import { inviteToBlend } from "@/lib/blend/actions";
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
        {isOwner ? (
          <DeleteBlend blendId={blend.id} name={blend.name} />
        ) : (
          <LeaveBlend blendId={blend.id} />
        )}
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
