import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { BlendBoard } from "@/components/blend/blend-board";
import { FriendsBar } from "@/components/blend/friends-bar";
import { PolicyLinks } from "@/components/blend/policy-links";
import { NothingYet } from "@/components/insights/nothing-yet";
import { Sheet } from "@/components/insights/sheet";
import { isInterestPolicy } from "@/lib/blend/blend-list";
import { readBlendList } from "@/lib/blend/list";
import { readBlend } from "@/lib/blend/read";
import { requirePageViewer } from "@/lib/session";

type Props = {
  params: Promise<{ id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export const metadata: Metadata = { title: "Blend" };

export default async function BlendPage({ params, searchParams }: Props) {
  const viewer = await requirePageViewer();
  const blend = await readBlend(viewer.id, (await params).id);
  if (!blend) notFound();
  const { policy } = await searchParams;
  const list = await readBlendList(blend, isInterestPolicy(policy) ? policy : "circle");
  const isAnybodyKnown = list.friends.some(({ isKnown }) => isKnown);
  return (
    <Sheet title={blend.name}>
      <div className="flex flex-col gap-8">
        <FriendsBar blend={blend} viewerId={viewer.id} />
        {isAnybodyKnown ? (
          <>
            <PolicyLinks blendId={blend.id} chosen={list.policy} />
            <BlendBoard list={list} />
          </>
        ) : (
          <NothingYet icon="blend" title="Nothing to blend yet">
            <p>
              The list begins as soon as somebody brings a history along, or lets what they watched
              in Matinee count.
            </p>
          </NothingYet>
        )}
      </div>
    </Sheet>
  );
}
