"use client";

import Link from "next/link";
import type { ComponentProps, MouseEvent } from "react";
import { noteOpener } from "@/components/browse/focus-return";
import { loadAhead } from "@/components/player/load-ahead";
import { warmOnIntent } from "@/components/player/warm-up";
import { pressMark } from "@/components/tracking/early-press";
import { openViewing } from "@/components/tracking/viewing";
import { showToast } from "@/components/ui/toasts";
import type { Placement } from "@/lib/events/kinds";

type Props = {
  // an episode is named only to play it
  title: { id: string; slug: string; trailer?: string; episodeId?: string };
  placement: Placement | null;
  to?: "title" | "watch";
} & Omit<ComponentProps<typeof Link>, "href" | "title">;

/** Opens a title's details, or its player, and logs that the viewer deliberately did so. */
export function TitleLink({ title, placement, to = "title", onClick, ...rest }: Props) {
  return (
    <Link
      href={to === "watch" ? watchPath(title) : `/title/${title.slug}`}
      prefetch={false}
      scroll={false}
      onClick={(event) => {
        onClick?.(event);
        if (!isPlainClick(event)) return;
        if (!navigator.onLine) {
          event.preventDefault(); // the browser would leave Matinee for a page of its own
          return showToast("You are offline. Titles open again when the network is back.");
        }
        noteOpener(event.currentTarget);
        openViewing(title.id, placement);
        if (to === "watch" && title.trailer) void loadAhead(title.trailer);
      }}
      {...pressMark(title.id, placement)}
      {...(to === "watch" && warmOnIntent)}
      {...rest}
    />
  );
}

/** Where a title plays; a series by an episode, or by the one that is on its turn. */
export function watchPath({ slug, episodeId }: { slug: string; episodeId?: string }) {
  return episodeId ? `/watch/${slug}?episode=${episodeId}` : `/watch/${slug}`;
}

/** Anything else opens another tab, which enters the title by its address. */
function isPlainClick(event: MouseEvent) {
  return (
    !event.defaultPrevented && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey
  );
}
