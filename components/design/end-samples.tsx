"use client";

import { MoreLike } from "@/components/browse/more-like";
import { TitleImage } from "@/components/browse/title-image";
import { EndScreen } from "@/components/player/end-screen";
import { NextCard } from "@/components/player/next-card";
import type { HomeTitle } from "@/lib/rankings/home-page";

const noAct = () => undefined;

/** What follows the last second, and what comes next: counting down, and when it was told to stay. */
export function EndSamples({ titles }: { titles: HomeTitle[] }) {
  const [over, next, other, ...others] = titles;
  if (!over || !next || !other) return null;
  const reason = {
    kind: "title" as const,
    text: `Because you watched ${over.title}`,
    evidence: [],
  };
  const reasoned = { ...next, reason };
  return (
    <div className="flex flex-col gap-6">
      <div className="relative h-208 overflow-hidden rounded-card bg-black">
        <TitleImage title={over} shape="backdrop" isEager isFilling />
        <EndScreen
          titleId={over.id}
          title={over.title}
          opinion="like"
          upNext={<NextCard next={reasoned} secondsLeft={7} onStay={noAct} />}
          onReplay={noAct}
          onLeave={noAct}
        >
          <MoreLike titles={others.slice(0, 3)} isDialog className="" />
        </EndScreen>
      </div>
      <NextCard next={{ ...other, reason }} secondsLeft={null} onStay={noAct} />
    </div>
  );
}
