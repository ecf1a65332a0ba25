"use client";

import { useEffect, useRef } from "react";
import { useEvening } from "@/components/blend/evening-room";
import { TitleImage } from "@/components/browse/title-image";
import { TitleLink } from "@/components/browse/title-link";
import { Button, buttonClass } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { showToast } from "@/components/ui/toasts";
import { OutsideLinks } from "@/components/wider/outside-links";
import type { ChosenTitle, Evening } from "@/lib/blend/evening/evening";

/** The banner's id, for whoever settles further down the page. */
export const TONIGHT = "tonight-it-is";

/** The title that the friends settled on, with the player one press away. */
export function TonightBanner() {
  const { live, evening } = useEvening();
  const { choice } = evening;
  useNews(choice);
  if (!choice) return null;
  return (
    <section
      id={TONIGHT}
      aria-label="Tonight it is"
      className="scroll-mt-[calc(var(--header-height)+1rem)] flex flex-col gap-5 overflow-hidden rounded-panel border border-brass/60 bg-brass/8 p-4 sm:flex-row sm:items-center sm:p-5"
    >
      {choice.title.images && (
        <span className="block w-full shrink-0 overflow-hidden rounded-card sm:w-72">
          <TitleImage
            title={{ ...choice.title, images: choice.title.images }}
            shape="card"
            isEager
          />
        </span>
      )}
      <div className="min-w-0">
        <p className="text-sm font-semibold text-brass-strong">Tonight it is</p>
        <h2 className="mt-0.5 text-row">{choice.title.title}</h2>
        <p className="mt-1 text-sm text-ink-muted">
          {[
            choice.title.year,
            choice.title.runtimeMinutes && `${choice.title.runtimeMinutes} min`,
            choice.by && `settled by ${choice.by}`,
          ]
            .filter(Boolean)
            .join(" · ")}
        </p>
        <div className="mt-4 flex flex-wrap gap-3">
          <WayToWatch title={choice.title} />
          {choice.mayUndo && (
            <Button look="outline" onClick={() => void live.undo()}>
              Choose again
            </Button>
          )}
        </div>
      </div>
    </section>
  );
}

function WayToWatch({ title: { id, slug, title, outside } }: { title: ChosenTitle }) {
  if (slug === null) return outside && <OutsideLinks of={outside} title={title} />; // there is nothing to play here
  return (
    <TitleLink title={{ id, slug }} placement={null} to="watch" className={buttonClass({})}>
      <Icon name="play" className="size-5" />
      Play
    </TitleLink>
  );
}

/** Tells of a title that was settled on while the page stood open, wherever it is scrolled to. */
function useNews(choice: Evening["choice"]) {
  const known = useRef(choice?.title.id);
  useEffect(() => {
    const { id, title } = choice?.title ?? {};
    if (id !== undefined && id !== known.current) showToast(`Tonight it is ${title}.`);
    known.current = id;
  }, [choice]);
}
