type Box = { left: number; top: number; width: number; height: number };

const GROWTH = 1.42;
const LEAST_WIDTH = 300; // px; narrower and its five buttons would wrap
const MARGIN = 12; // px kept to the edge of the window

/** Where a card's preview stands: grown around the card, and inwards where the window ends. */
export function previewBox(card: Box, windowWidth: number): Omit<Box, "height"> {
  const room = windowWidth - 2 * MARGIN;
  const width = Math.min(room, Math.max(LEAST_WIDTH, card.width * GROWTH));
  const centred = card.left + card.width / 2 - width / 2;
  const left = Math.max(MARGIN, Math.min(centred, MARGIN + room - width));
  const growth = width / card.width - 1;
  return { left, top: card.top - card.height * growth * 0.5, width };
}
