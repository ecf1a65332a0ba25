import type { Metadata } from "next";
import { SharesLog } from "@/components/blend/shares-log";
import { AnswerForm } from "@/components/circle/answer-form";
import { SubmitButton } from "@/components/circle/submit-button";
import { NothingYet } from "@/components/insights/nothing-yet";
import { Sheet } from "@/components/insights/sheet";
import { ButtonLink } from "@/components/ui/button";
import { joinBlend } from "@/lib/blend/actions";
import { readInvitation } from "@/lib/blend/read";
import { requirePageViewer } from "@/lib/session";

export const metadata: Metadata = { title: "Join a blend" };

type Props = { params: Promise<{ secret: string }> };

export default async function JoinPage({ params }: Props) {
  const viewer = await requirePageViewer();
  const { secret } = await params;
  const invitation = await readInvitation(viewer.id, secret);
  if (!invitation)
    return (
      <Sheet title="Join a blend" narrow>
        <NothingYet icon="warning" title="This link opens nothing any more">
          <p>Ask the friend who sent it for a new one.</p>
          <ButtonLink href="/blend" className="mt-6">
            Your blends
          </ButtonLink>
        </NothingYet>
      </Sheet>
    );
  const { name, owner, friends } = invitation;
  return (
    <Sheet
      title={name}
      narrow
      intro={
        <p>
          {owner} invites you to a blend of {friends === 1 ? "one friend" : `${friends} friends`} so
          far.
        </p>
      }
    >
      <AnswerForm action={joinBlend} className="flex flex-col items-start gap-5">
        <input type="hidden" name="secret" value={secret} />
        <label className="flex items-start gap-3 text-sm">
          <input
            type="checkbox"
            name="agreed"
            required
            className="mt-0.5 size-5 shrink-0 accent-brass"
          />
          <span>
            Friends in this blend may see my name, how much I would like a title, which of my titles
            that rests on, and how alike our tastes are.
            <span className="block text-ink-muted">
              Nobody sees the history itself. You can leave at any time and take it along.
            </span>
          </span>
        </label>
        <SharesLog />
        <SubmitButton>Join</SubmitButton>
      </AnswerForm>
    </Sheet>
  );
}
