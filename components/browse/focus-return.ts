type Spot = { rowKey: string; titleId: string; place: number };

let opener: Spot | null = null;

/** Remembers the card from which a title is being opened. */
export function noteOpener(link: Element) {
  const card = link.closest<HTMLElement>("[data-card]");
  const row = card?.closest<HTMLElement>("[data-row]");
  if (!card || !row) return;
  const place = [...row.querySelectorAll("[data-card]")].indexOf(card);
  opener = { rowKey: row.dataset.row ?? "", titleId: card.dataset.card ?? "", place };
}

/**
 * Gives the focus back when a dialog has closed and the card that had it is gone, because its row changed meanwhile: to
 * the same title if the row still has it, else to whatever stands in its place.
 */
export function returnFocus() {
  if (!opener || document.activeElement !== document.body) return;
  if (document.querySelector("dialog[open]")) return;
  const { rowKey, titleId, place } = opener;
  const row = document.querySelector(`[data-row="${CSS.escape(rowKey)}"]`);
  const cards = [...(row ?? document).querySelectorAll<HTMLElement>("[data-card]")];
  const same = cards.find((card) => card.dataset.card === titleId);
  const card = same ?? cards.at(Math.min(place, cards.length - 1));
  card?.querySelector<HTMLElement>("[data-stop]")?.focus({ preventScroll: true });
}
