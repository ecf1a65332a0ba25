"use client";

import { useEffect, useRef, useState } from "react";
import { LikenessGraph } from "@/components/stage/likeness-graph";
import { Pane } from "@/components/stage/pane";
import { Ticker } from "@/components/stage/ticker";
import { TourBar } from "@/components/stage/tour-bar";
import { useRewind } from "@/components/stage/use-rewind";
import { useStageStream } from "@/components/stage/use-stage-stream";
import { useTour } from "@/components/stage/use-tour";
import type { StageBond } from "@/lib/stage/circle";
import type { StageFriend } from "@/lib/stage/friend";
import type { TourScene } from "@/lib/stage/tour";

type Props = {
  left: StageFriend;
  right: StageFriend;
  friends: StageFriend[];
  bonds: StageBond[];
  scenes: TourScene[];
  seed: number;
  isTouring: boolean; // the tour plays by itself
  isRewinding: boolean; // after the demo audience was put back
  mayRewind: boolean;
};

/** Two demo friends side by side, what they do between them, and how alike they grow. */
export function Stage({ left, right, friends, scenes, seed, mayRewind, ...start }: Props) {
  const frames = useRef(new Map<string, HTMLIFrameElement>());
  const [shown, setShown] = useState(left.id);
  const stream = useStageStream(frames, [left.id, right.id], start.bonds);
  const isRewindingFirst = start.isRewinding && mayRewind;
  const tour = useTour(scenes, start.isTouring && !isRewindingFirst);
  const rewind = useRewind(() => {
    tour.restart();
    stream.clearActs();
    for (const frame of frames.current.values()) frame.contentWindow?.location.reload();
  });
  useFirstRewind(isRewindingFirst, rewind.run, tour.play);

  const seats = [
    { friend: left, other: right, side: "left" },
    { friend: right, other: left, side: "right" },
  ];
  const panes = seats.map(({ friend, other, side }) => (
    <Pane
      key={friend.id}
      friend={friend}
      friends={friends.filter(({ id }) => id !== other.id)}
      frames={frames}
      onChoose={(name) => location.assign(addressWith(side, name))}
      isShown={shown === friend.id}
    />
  ));

  return (
    <main className="flex flex-col gap-3 p-3 [--pane-scale:1] lg:grid lg:h-dvh lg:grid-cols-[minmax(0,1fr)_20rem_minmax(0,1fr)] lg:[--pane-scale:0.68] min-[110rem]:grid-cols-[minmax(0,1fr)_26rem_minmax(0,1fr)] min-[110rem]:gap-4 min-[110rem]:p-4 min-[110rem]:[--pane-scale:0.7]">
      <div className="flex gap-2 lg:hidden">
        {[left, right].map(({ id, name }) => (
          <button
            key={id}
            type="button"
            aria-pressed={shown === id}
            onClick={() => setShown(id)}
            className="min-h-11 flex-1 rounded-full border border-line-strong font-semibold aria-pressed:border-brass aria-pressed:bg-brass aria-pressed:text-brass-ink"
          >
            {name}
          </button>
        ))}
      </div>
      {panes[0]}
      <div className="flex min-h-0 flex-col gap-4 lg:order-none max-lg:order-last">
        <h1 className="text-center font-display text-lg font-extrabold tracking-[0.16em] uppercase">
          Matinee
          <span className="sr-only">, the stage</span>
        </h1>
        <LikenessGraph friends={friends} left={left.id} right={right.id} bonds={stream.bonds} />
        <TourBar
          tour={tour}
          scenes={scenes.length}
          seed={seed}
          onRewind={mayRewind ? rewind.run : null}
          isRewinding={rewind.isRunning}
        />
        <Ticker acts={stream.acts} />
        {!stream.isOpen && (
          <p role="status" className="text-center text-sm text-ink-muted">
            Connecting…
          </p>
        )}
      </div>
      {panes[1]}
    </main>
  );
}

/** A tour that was asked to begin at the opening state rewinds once, and only then plays. */
function useFirstRewind(isWanted: boolean, rewind: () => Promise<void>, play: () => void) {
  const isDone = useRef(false);
  useEffect(() => {
    if (!isWanted || isDone.current) return;
    isDone.current = true;
    void rewind().then(play);
  }, [isWanted, rewind, play]);
}

function addressWith(side: string, name: string) {
  const address = new URL(location.href);
  address.searchParams.set(side, name);
  address.searchParams.delete("tour"); // choosing somebody else begins nothing by itself
  return address;
}
