"use client";

import { noteOpener, returnFocus } from "@/components/browse/focus-return";
import { type ActedTitle, useTitleActs } from "@/components/browse/use-title-acts";
import { IconButton } from "@/components/ui/icon-button";
import type { Placement } from "@/lib/events/kinds";

type Props = { title: ActedTitle; placement: Placement | null; size?: "small" | "medium" };

/** Add to list, like, dislike, hide: the buttons by which a viewer shapes their rows. */
export function TitleActs({ title, placement, size = "medium" }: Props) {
  const acts = useTitleActs(title, placement);
  return (
    <>
      <IconButton
        size={size}
        icon={acts.inMyList ? "check" : "plus"}
        label={acts.inMyList ? "Remove from my list" : "Add to my list"}
        onClick={acts.toggleList}
      />
      <IconButton
        size={size}
        icon="like"
        label="Like"
        aria-pressed={acts.opinion === "like"}
        onClick={() => acts.toggleOpinion("like")}
      />
      <IconButton
        size={size}
        icon="dislike"
        label="Not for me"
        aria-pressed={acts.opinion === "dislike"}
        onClick={() => acts.toggleOpinion("dislike")}
      />
      <IconButton
        size={size}
        icon={acts.isHidden ? "show" : "hide"}
        label={acts.isHidden ? "Show in my rows again" : "Hide from my rows"}
        onClick={(event) => {
          if (acts.isHidden) return acts.unhide();
          noteOpener(event.currentTarget);
          acts.hide();
          setTimeout(returnFocus); // the card takes this button with it
        }}
      />
    </>
  );
}
