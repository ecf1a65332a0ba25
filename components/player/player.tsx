"use client";

import dynamic from "next/dynamic";
import { useRouter } from "next/navigation";
import { type ReactNode, useCallback } from "react";
import { usePageCover } from "@/components/tracking/use-impression";
import { useViewing } from "@/components/tracking/use-viewing";
import { Dialog } from "@/components/ui/dialog";
import type { WatchedTitle } from "@/lib/watching/watched";

const Stage = dynamic(() => import("./stage").then((module) => module.Stage), {
  ssr: false,
  loading: () => <Curtain />,
});

type Props = {
  watched: WatchedTitle;
  /** Over the page it was opened from, which waits beneath; or alone at its own address. */
  isOverlay: boolean;
  children?: ReactNode;
};

/** The full-screen player of one title. */
export function Player({ watched, isOverlay, children }: Props) {
  const router = useRouter();
  const leave = useCallback(
    () => (isOverlay ? router.back() : router.push("/")),
    [router, isOverlay],
  );
  useViewing(watched.id, "player");
  usePageCover();

  return (
    <Dialog
      bare
      label={watched.title}
      onClose={leave}
      className="m-0! h-dvh w-dvw overflow-hidden! bg-black!"
    >
      <Stage key={watched.id} watched={watched} onLeave={leave}>
        {children}
      </Stage>
    </Dialog>
  );
}

function Curtain() {
  return (
    <div role="status" className="grid size-full place-items-center bg-black text-ink">
      <span className="animate-breathe">The lights go down …</span>
    </div>
  );
}
