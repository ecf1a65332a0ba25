"use client";

import { useMemo, useState } from "react";
import { Button } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { StoryCanvas } from "@/components/wrapped/story-canvas";
import { storyCards } from "@/components/wrapped/story-cards";
import { StoryDialog } from "@/components/wrapped/story-dialog";
import type { Wrapped } from "@/lib/insights/wrapped";

const FANNED = [0, 1, -1]; // the cards that peep out: the cover, the first behind it, and the summary

const SMALL = 0.4; // of a card's size: sharp where it is shown, on screens twice as fine, too

/** The door to the year's story: three of its cards, fanned out. */
export function WrappedBanner({ wrapped, name }: { wrapped: Wrapped; name: string }) {
  const [isOpen, setIsOpen] = useState(false);
  const cards = useMemo(() => storyCards(wrapped, name), [wrapped, name]);
  const title = `${name}’s ${wrapped.year}`;
  return (
    <section
      aria-labelledby="wrapped"
      className="relative isolate flex flex-col overflow-hidden rounded-panel border border-line bg-curtain sm:min-h-72 sm:flex-row sm:items-center"
    >
      <div className="relative z-10 flex-1 p-6 sm:p-10">
        <p className="text-sm font-medium text-brass-strong">A story to share</p>
        <h2 id="wrapped" className="mt-1 text-title">
          Your {wrapped.year} in {cards.length} cards
        </h2>
        <p className="mt-2 max-w-[44ch] text-ink-muted">
          {wrapped.character}. The pictures are drawn in this browser, and nobody sees them unless
          you show them.
        </p>
        <Button className="mt-5" onClick={() => setIsOpen(true)}>
          <Icon name="play" className="size-4" />
          Open the story
        </Button>
      </div>
      <div aria-hidden="true" className="relative h-56 sm:h-72 sm:w-[26rem] lg:w-[32rem]">
        {FANNED.map((place, layer) => (
          <span
            key={place}
            className={`absolute top-6 left-1/2 block w-40 overflow-hidden rounded-card shadow-panel ring-1 ring-ink/15 sm:w-44 ${FAN[layer]}`}
          >
            <StoryCanvas
              card={cards.at(place) ?? cards[0]}
              scale={SMALL}
              className="block w-full"
            />
          </span>
        ))}
      </div>
      {isOpen && <StoryDialog cards={cards} title={title} onClose={() => setIsOpen(false)} />}
    </section>
  );
}

const FAN = [
  "z-20 -translate-x-1/2",
  "z-10 -translate-x-[128%] translate-y-4 -rotate-8",
  "z-10 translate-x-[28%] translate-y-4 rotate-8",
];
