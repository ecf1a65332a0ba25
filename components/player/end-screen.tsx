"use client";

import { type ReactNode, useEffect, useRef } from "react";
import { useTitleActs } from "@/components/browse/use-title-acts";
import { Button } from "@/components/ui/button";
import { IconButton } from "@/components/ui/icon-button";

export type Opinion = "like" | "dislike" | null;

type Props = {
  titleId: string;
  title: string;
  opinion: Opinion;
  upNext: ReactNode; // takes the focus itself; null where nothing comes next
  onReplay: () => void;
  onLeave: () => void;
  children?: ReactNode;
};

/** What follows the last second: again, back, a word about it, and what is like it. */
export function EndScreen({ titleId, title, opinion, upNext, ...rest }: Props) {
  const { onReplay, onLeave, children } = rest;
  const again = useRef<HTMLButtonElement>(null);
  const isAlone = upNext === null;
  useEffect(() => {
    if (isAlone) again.current?.focus();
  }, [isAlone]);

  return (
    <section
      aria-label={`End of ${title}`}
      data-remote="alone"
      className="absolute inset-0 z-20 flex animate-appear flex-col items-center overflow-y-auto bg-ground/88 px-gutter py-8 backdrop-blur-sm"
    >
      <div className="mt-auto flex flex-col items-center gap-5 text-center">
        <p className="text-ink-muted text-sm">That was</p>
        <h2 className="-mt-4 text-title">{title}</h2>
        {upNext}
        <div className="flex flex-wrap items-center justify-center gap-3">
          <Button ref={again} look={isAlone ? "primary" : "quiet"} onClick={onReplay}>
            Watch again
          </Button>
          <Button look="quiet" onClick={onLeave}>
            Back to browsing
          </Button>
          <OpinionButtons id={titleId} title={title} opinion={opinion} />
        </div>
      </div>
      <div className="mb-auto w-full max-w-3xl">{children}</div>
    </section>
  );
}

function OpinionButtons(title: { id: string; title: string; opinion: Opinion }) {
  const { opinion, toggleOpinion } = useTitleActs({ ...title, inMyList: false }, null);
  return (
    <>
      <IconButton
        icon="like"
        label="I like this"
        aria-pressed={opinion === "like"}
        onClick={() => toggleOpinion("like")}
      />
      <IconButton
        icon="dislike"
        label="Not for me"
        aria-pressed={opinion === "dislike"}
        onClick={() => toggleOpinion("dislike")}
      />
    </>
  );
}
