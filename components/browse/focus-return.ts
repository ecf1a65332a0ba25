type Spot = { rowKey: string; titleId: string; place: number };

let last: Spot | null = null;

/** Remembers the card that has the focus, if one in the room has. */
export function noteFocus(room: HTMLElement): boolean {
  const focused = document.activeElement;
  return focused !== null && room.contains(focused) && noteOpener(focused);
}

/** Remembers the card from which a title is being opened. */
export function noteOpener(link: Element): boolean {
  const card = link.closest<HTMLElement>("[data-card]");
  const row = card?.closest<HTMLElement>("[data-row]");
  if (!card || !row) return false;
  const { card: titleId = "", place = "0" } = card.dataset;
  last = { rowKey: row.dataset.row ?? "", titleId, place: Number(place) };
  return true;
}

/**
 * Gives the focus back when the card that had it is gone, because its row changed: to the same title if the row still
 * has it, else to whatever stands in its place.
 */
export function returnFocus() {
  if (!last || document.activeElement !== document.body) return;
  if (document.querySelector("dialog[open]")) return;
  const { rowKey, titleId, place } = last;
  const row = document.querySelector(`[data-row="${CSS.escape(rowKey)}"]`);
  const cards = [...(row ?? document).querySelectorAll<HTMLElement>("[data-card]")];
  const same = cards.find((card) => card.dataset.card === titleId);
  const standing = cards.findLast((card) => Number(card.dataset.place ?? 0) <= place);
  const card = same ?? standing ?? cards.at(0);
  card?.querySelector<HTMLElement>("[data-stop]")?.focus({ preventScroll: true });
}
