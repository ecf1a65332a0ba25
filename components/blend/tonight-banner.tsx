"use client";

import { useEvening } from "@/components/blend/evening-room";
import { TitleImage } from "@/components/browse/title-image";
import { TitleLink } from "@/components/browse/title-link";
import { Button, buttonClass } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";

/** The title that the friends settled on, with the player one press away. */
export function TonightBanner() {
  const { live, evening } = useEvening();
  const { choice } = evening;
  return (
    <div role="status">
      {choice && (
        <section
          aria-label="Tonight it is"
          className="flex flex-col gap-5 overflow-hidden rounded-panel border border-brass/60 bg-brass/8 p-4 sm:flex-row sm:items-center sm:p-5"
        >
          <span className="block w-full shrink-0 overflow-hidden rounded-card sm:w-72">
            <TitleImage title={choice.title} shape="card" isEager />
          </span>
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
              <TitleLink
                title={choice.title}
                placement={null}
                to="watch"
                className={buttonClass({})}
              >
                <Icon name="play" className="size-5" />
                Play
              </TitleLink>
              {choice.mayUndo && (
                <Button look="outline" onClick={() => void live.undo()}>
                  Choose again
                </Button>
              )}
            </div>
          </div>
        </section>
      )}
    </div>
  );
}
