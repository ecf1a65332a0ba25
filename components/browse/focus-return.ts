import { useEffect } from "react";

type Spot = { rowKey: string; titleId: string; place: number };

let last: Spot | null = null;
let elsewhere: Element | null = null; // what a title was opened from that is no card

/** Remembers the card that has the focus, if one in the room has. */
export function noteFocus(room: HTMLElement): boolean {
  const focused = document.activeElement;
  return focused !== null && room.contains(focused) && noteOpener(focused);
}

/** Remembers from where a title is being opened; returns whether that is a card. */
export function noteOpener(link: Element): boolean {
  const card = link.closest<HTMLElement>("[data-card]");
  const row = card?.closest<HTMLElement>("[data-row]");
  elsewhere = row ? null : link;
  if (!card || !row) return false;
  const { card: titleId = "", place = "0" } = card.dataset;
  last = { rowKey: row.dataset.row ?? "", titleId, place: Number(place) };
  return true;
}

/**
 * Gives the focus back when what had it is gone, because a title lay over the page or its row changed: to the same title
 * if the row still has it, else to whatever stands in its place.
 */
export function returnFocus() {
  if (document.activeElement !== document.body || document.querySelector("dialog[open]")) return;
  if (elsewhere instanceof HTMLElement && elsewhere.isConnected)
    return elsewhere.focus({ preventScroll: true });
  if (!last) return;
  const { rowKey, titleId, place } = last;
  const row = document.querySelector(`[data-row="${CSS.escape(rowKey)}"]`);
  const cards = [...(row ?? document).querySelectorAll<HTMLElement>("[data-card]")];
  const same = cards.find((card) => card.dataset.card === titleId);
  const standing = cards.findLast((card) => Number(card.dataset.place ?? 0) <= place);
  const card = same ?? standing ?? cards.at(0);
  card?.querySelector<HTMLElement>("[data-stop]")?.focus({ preventScroll: true });
}

/** Once this is gone that lay over the page, the focus is where it was before. */
export function useFocusReturn() {
  useEffect(() => {
    return () => {
      setTimeout(returnFocus); // the browser tries first
    };
  }, []);
}
