import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { BlendBoard } from "@/components/blend/blend-board";
import { EveningRoom } from "@/components/blend/evening-room";
import { FriendsBar } from "@/components/blend/friends-bar";
import { PolicyLinks } from "@/components/blend/policy-links";
import { TasteMatches } from "@/components/blend/taste-matches";
import { TonightBanner } from "@/components/blend/tonight-banner";
import { NothingYet } from "@/components/insights/nothing-yet";
import { Sheet } from "@/components/insights/sheet";
import { isInterestPolicy } from "@/lib/blend/blend-list";
import { readEvening } from "@/lib/blend/evening/rooms";
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
  const { id } = await params;
  const blend = await readBlend(viewer.id, id);
  const evening = blend && (await readEvening(viewer.id, id));
  if (!evening) notFound();
  const { policy } = await searchParams;
  const list = await readBlendList(blend, isInterestPolicy(policy) ? policy : "circle");
  const isAnybodyKnown = list.friends.some(({ isKnown }) => isKnown);
  return (
    <Sheet title={blend.name}>
      <EveningRoom blendId={blend.id} evening={evening}>
        <div className="flex flex-col gap-8">
          <TonightBanner />
          <FriendsBar blend={blend} viewerId={viewer.id} />
          {isAnybodyKnown ? (
            <>
              <PolicyLinks blendId={blend.id} chosen={list.policy} />
              <BlendBoard list={list} isOwner={blend.ownerId === viewer.id} />
              <TasteMatches list={list} viewerId={viewer.id} />
            </>
          ) : (
            <NothingYet icon="blend" title="Nothing to blend yet">
              <p>
                The list begins as soon as somebody brings a history along, or lets what they
                watched in Matinee count.
              </p>
            </NothingYet>
          )}
        </div>
      </EveningRoom>
    </Sheet>
  );
}
