/** Places of a shelf from one up to, but without, another. */
export type ShelfWindow = { from: number; to: number };

type ShelfView = {
  scrolled: number; // px
  width: number; // px
  pitch: number; // px from one card to the next
};

/** What stands on a shelf before it could be measured: as much as the widest screen shows at once. */
export const FIRST_WINDOW: ShelfWindow = { from: 0, to: 7 };

/** The cards in sight and some screens of them to either side; it changes by whole screens, so that scrolling seldom does. */
export function shelfWindow({ scrolled, width, pitch }: ShelfView, around: number): ShelfWindow {
  const perScreen = Math.max(1, Math.ceil(width / pitch));
  const first = Math.max(0, Math.floor(scrolled / (perScreen * pitch)));
  const last = Math.ceil((scrolled + width) / (perScreen * pitch));
  return { from: Math.max(0, (first - around) * perScreen), to: (last + around) * perScreen };
}

type Wanted = {
  count: number;
  window: ShelfWindow | null; // null far from the screen
  stop: number; // the card that is in the tab order
};

/**
 * Which places of a shelf have a card at this moment. The one in the tab order always has, so that a row can be entered
 * by keys from wherever it is; near the screen also those that one more key may reach: its neighbours and the two ends.
 */
export function mountedPlaces({ count, window, stop }: Wanted): number[] {
  if (window === null) return count > 0 ? [stop] : [];
  const within = { from: Math.min(window.from, count), to: Math.min(window.to, count) };
  const end = window === FIRST_WINDOW ? 0 : count - 1; // no key leads there before the page is awake
  const places = new Set([0, stop - 1, stop, stop + 1, end]);
  for (let place = within.from; place < within.to; place += 1) places.add(place);
  return [...places].filter((place) => place >= 0 && place < count).sort((a, b) => a - b);
}
