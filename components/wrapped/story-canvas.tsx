"use client";

import { useEffect, useRef } from "react";
import { CARD, loadCardFonts } from "@/components/wrapped/card-canvas";
import { drawCard } from "@/components/wrapped/draw-card";
import { cardInWords, type StoryCard } from "@/components/wrapped/story-cards";

type Props = { card: StoryCard; scale?: number; className?: string };

/** A card of the story as a picture, with its words for who cannot see it; each is drawn in a task of its own. */
export function StoryCanvas({ card, scale = 1, className = "" }: Props) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    let isWanted = true;
    const draw = () =>
      setTimeout(() => {
        if (isWanted && canvas.current) drawCard(canvas.current, card, scale);
      });
    loadCardFonts().then(draw, draw); // without its fonts a card is plainer, but still a card
    return () => {
      isWanted = false;
    };
  }, [card, scale]);
  return (
    <canvas
      ref={canvas}
      width={CARD.width * scale}
      height={CARD.height * scale}
      role="img"
      aria-label={cardInWords(card)}
      className={className}
    />
  );
}
