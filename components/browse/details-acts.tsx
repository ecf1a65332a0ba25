"use client";

import Link from "next/link";
import { type RefObject, useEffect, useRef } from "react";
import { TitleActs } from "@/components/browse/title-acts";
import type { ActedTitle } from "@/components/browse/use-title-acts";
import { loadAhead } from "@/components/player/load-ahead";
import { useWarmPlayer, warmOnIntent } from "@/components/player/warm-up";
import { useViewing } from "@/components/tracking/use-viewing";
import { buttonClass } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";

type Props = { title: ActedTitle & { slug: string; trailer: string }; isDialog: boolean };

/** Play and the other acts. Holds the viewing, so that leaving the details without playing ends it. */
export function DetailsActs({ title, isDialog }: Props) {
  const { trailer } = title;
  const play = useRef<HTMLAnchorElement>(null);
  useViewing(title.id, "details");
  useFirstFocus(play, isDialog);
  useWarmPlayer(trailer);
  return (
    <div className="flex flex-wrap items-center gap-1.5 sm:gap-2.5">
      <Link
        ref={play}
        href={`/watch/${title.slug}`}
        prefetch={false}
        {...warmOnIntent}
        onClick={() => void loadAhead(trailer)}
        scroll={false}
        replace={isDialog} // closing the player leads back to the rows, which have moved meanwhile
        className={buttonClass({ look: "light" }, "max-[22.5rem]:w-full sm:me-1.5 sm:px-6")}
      >
        <Icon name="play" />
        Play
      </Link>
      <TitleActs title={title} placement={null} />
    </div>
  );
}

/** A dialog opens before what stands in it has come, and the browser gives the focus to the sheet or its cross meanwhile. */
function useFirstFocus(control: RefObject<HTMLElement | null>, isDialog: boolean) {
  useEffect(() => {
    const dialog = isDialog && control.current?.closest("dialog");
    if (!dialog) return;
    control.current?.setAttribute("autofocus", ""); // where the content was quicker, and it is yet to open
    const isElsewhere = document.activeElement?.closest("article"); // somebody was quicker
    if (!isElsewhere) control.current?.focus({ preventScroll: true });
  }, [control, isDialog]);
}
