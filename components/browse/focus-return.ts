import { useEffect } from "react";

type Spot = { rowKey: string; titleId: string; place: number; stop: number };

let last: Spot | null = null;
let elsewhere: HTMLElement | null = null; // what a title was opened from that is no card

/** Remembers the card that has the focus, if one in the room has. */
export function noteFocus(room: HTMLElement): boolean {
  const focused = document.activeElement;
  return focused instanceof HTMLElement && room.contains(focused) && noteOpener(focused);
}

/** Remembers from where a title is being opened; returns whether that is a card. */
export function noteOpener(link: HTMLElement): boolean {
  const card = link.closest<HTMLElement>("[data-card]");
  const row = card?.closest<HTMLElement>("[data-row]");
  elsewhere = row ? null : link;
  if (!card || !row) return false;
  const { card: titleId = "", place = "0" } = card.dataset;
  const stop = stopsOf(card).indexOf(link);
  last = { rowKey: row.dataset.row ?? "", titleId, place: Number(place), stop };
  return true;
}

/**
 * Gives the focus back when what had it is gone, because a title lay over the page or its row changed: to the same title
 * if the row still has it, else to whatever stands in its place.
 */
export function returnFocus() {
  if (document.activeElement !== document.body || document.querySelector("dialog[open]")) return;
  if (elsewhere?.isConnected) return elsewhere.focus({ preventScroll: true });
  if (!last) return;
  const { rowKey, titleId, place, stop } = last;
  const row = document.querySelector(`[data-row="${CSS.escape(rowKey)}"]`);
  const cards = [...(row ?? document).querySelectorAll<HTMLElement>("[data-card]")];
  const same = cards.find((card) => card.dataset.card === titleId);
  const standing = cards.findLast((card) => Number(card.dataset.place ?? 0) <= place);
  const card = same ?? standing ?? cards.at(0);
  const stops = card ? stopsOf(card) : [];
  (stops.at(Math.max(stop, 0)) ?? stops.at(0))?.focus({ preventScroll: true });
}

/** What can have the focus in a card; a billboard has several. */
function stopsOf(card: Element) {
  return [...card.querySelectorAll<HTMLElement>("[data-stop]")];
}

/** Once this is gone that lay over the page, the focus is where it was before. */
export function useFocusReturn() {
  useEffect(() => {
    return () => {
      setTimeout(returnFocus); // the browser tries first
    };
  }, []);
}
