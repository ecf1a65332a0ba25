"use client";

import { useEffect, useRef } from "react";
import { CARD, loadCardFonts } from "@/components/wrapped/card-canvas";
import { drawCard } from "@/components/wrapped/draw-card";
import { cardInWords, type StoryCard } from "@/components/wrapped/story-cards";

/** A card of the story as a picture, with its words for who cannot see it. */
export function StoryCanvas({ card, className = "" }: { card: StoryCard; className?: string }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    let isWanted = true;
    const draw = () => {
      if (isWanted && canvas.current) drawCard(canvas.current, card);
    };
    loadCardFonts().then(draw, draw); // without its fonts a card is plainer, but still a card
    return () => {
      isWanted = false;
    };
  }, [card]);
  return (
    <canvas
      ref={canvas}
      width={CARD.width}
      height={CARD.height}
      role="img"
      aria-label={cardInWords(card)}
      className={className}
    />
  );
}
