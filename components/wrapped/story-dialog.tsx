"use client";

import { type KeyboardEvent, type PointerEvent, useRef, useState } from "react";
import { pngOf } from "@/components/charts/save-chart";
import { fileName, saveFile } from "@/components/charts/save-file";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { IconButton } from "@/components/ui/icon-button";
import { loadCardFonts } from "@/components/wrapped/card-canvas";
import { drawCard } from "@/components/wrapped/draw-card";
import { StoryCanvas } from "@/components/wrapped/story-canvas";
import { cardInWords, type StoryCard } from "@/components/wrapped/story-cards";

type Props = { cards: StoryCard[]; title: string; onClose: () => void };

const SWIPE = 40; // CSS pixels; less is a tap

/** The story card by card: by arrow keys, by tapping either half, by swiping. Nothing moves by itself. */
export function StoryDialog({ cards, title, onClose }: Props) {
  const [at, setAt] = useState(0);
  const from = useRef<number | null>(null);
  const to = (place: number) => setAt(Math.min(cards.length - 1, Math.max(0, place)));

  function press(event: KeyboardEvent) {
    const place = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: cards.length - 1 }[
      event.key
    ];
    if (place === undefined) return;
    event.preventDefault();
    to(place);
  }
  function lift(event: PointerEvent<HTMLElement>) {
    if (from.current === null) return;
    const moved = event.clientX - from.current;
    from.current = null;
    const box = event.currentTarget.getBoundingClientRect();
    const isForward =
      Math.abs(moved) > SWIPE ? moved < 0 : event.clientX > box.left + box.width * 0.35;
    to(at + (isForward ? 1 : -1));
  }

  return (
    <Dialog label={title} onClose={onClose} className="overflow-visible">
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the buttons inside do the same */}
      <div
        onKeyDown={press}
        className="flex max-h-[96svh] flex-col items-center gap-3 rounded-panel bg-raised p-3 sm:p-4"
      >
        <Progress count={cards.length} at={at} />
        <div
          onPointerDown={(event) => {
            from.current = event.clientX;
          }}
          onPointerUp={lift}
          className="touch-pan-y overflow-hidden rounded-panel select-none"
        >
          <StoryCanvas
            key={at}
            card={cards[at]}
            className="block h-[min(74svh,60rem)] w-auto max-w-full animate-appear cursor-pointer object-contain"
          />
        </div>
        <p role="status" className="sr-only">
          {`Card ${at + 1} of ${cards.length}. ${cardInWords(cards[at])}`}
        </p>
        <div className="flex w-full items-center justify-between gap-3">
          <IconButton
            icon="left"
            label="Previous card"
            disabled={at === 0}
            onClick={() => to(at - 1)}
          />
          <div className="flex flex-wrap justify-center gap-2">
            <Button
              size="small"
              look="outline"
              onClick={() => save(cards[at], `${title} ${at + 1}`)}
            >
              Save this card
            </Button>
            <Button size="small" onClick={() => save(cards[cards.length - 1], title)}>
              Save the summary
            </Button>
          </div>
          <IconButton
            icon="right"
            label="Next card"
            disabled={at === cards.length - 1}
            onClick={() => to(at + 1)}
          />
        </div>
      </div>
    </Dialog>
  );
}

function Progress({ count, at }: { count: number; at: number }) {
  return (
    <div aria-hidden="true" className="flex min-h-9 w-full items-center gap-1.5 pe-12">
      {Array.from({ length: count }, (_, place) => (
        <span
          // biome-ignore lint/suspicious/noArrayIndexKey: the bars are their places
          key={place}
          className={`h-1 flex-1 rounded-full ${place <= at ? "bg-brass" : "bg-overlay"}`}
        />
      ))}
    </div>
  );
}

/** Drawn anew for the file; it is the very drawing that is shown. */
async function save(card: StoryCard, name: string) {
  await loadCardFonts();
  const canvas = document.createElement("canvas");
  drawCard(canvas, card);
  saveFile(await pngOf(canvas), fileName(name, "png"));
}
