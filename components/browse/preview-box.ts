type Box = { left: number; top: number; width: number; height: number };
type Pane = { width: number; top: number; bottom: number }; // what is free of the header and the bottom bar

const GROWTH = 1.42;
const LEAST_WIDTH = 300; // px; narrower and its buttons would wrap
const MARGIN = 12; // px kept to the edge of the window

/** How wide a card's preview is. */
export function previewWidth(card: Box, pane: Pane): number {
  return Math.min(pane.width - 2 * MARGIN, Math.max(LEAST_WIDTH, card.width * GROWTH));
}

/** Where a preview of that size stands: grown around the card, and inwards where the window ends. */
export function previewPlace(card: Box, size: { width: number; height: number }, pane: Pane) {
  const growth = size.width / card.width - 1;
  return {
    left: within(
      card.left + (card.width - size.width) / 2,
      MARGIN,
      pane.width - size.width - MARGIN,
    ),
    top: within(
      card.top - card.height * growth * 0.5,
      pane.top,
      pane.bottom - size.height - MARGIN,
    ),
  };
}

/** Too large for its room, it starts at the beginning of it. */
function within(wanted: number, least: number, most: number) {
  return Math.max(least, Math.min(wanted, most));
}
