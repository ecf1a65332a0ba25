import type { ShownRow } from "@/components/browse/shown-page";

export type Place = { left: number; top: number };
export type Spot = Place & { element: Element };
export type CardSpot = Place & { element: Element | null }; // null for a card that was too far off to be there

/** Where rows and cards stood at one moment, by their keys, and how far each shelf was scrolled. */
export type Standing = {
  rows: Map<string, Spot>;
  cards: Map<string, CardSpot>;
  scrolls: Map<HTMLElement, number>;
};

export const NEAR_PX = 300; // rows further off the screen than this are not worth moving

/**
 * Notes where every row and card on the screen stands, to be called just before the page changes. Given the rows, it
 * also notes where those cards of theirs would stand that are too far off to be there.
 */
export function noteStanding(room: HTMLElement, rows: ShownRow[] = []): Standing {
  const standing: Standing = { rows: new Map(), cards: new Map(), scrolls: new Map() };
  for (const row of room.querySelectorAll<HTMLElement>("[data-row]")) {
    const rect = row.getBoundingClientRect();
    standing.rows.set(keyOf(row, "row"), { element: row, left: rect.left, top: rect.top });
    if (!isNear(rect)) continue;
    for (const card of row.querySelectorAll<HTMLElement>("[data-card]")) {
      const { left } = card.getBoundingClientRect();
      standing.cards.set(cardKey(row, card), { element: card, left, top: rect.top });
    }
    const shown = rows.find(({ key }) => key === row.dataset.row);
    if (shown) noteAbsent(standing.cards, row, shown);
  }
  return standing;
}

/** All cards of a row are equally far apart, so that two of them tell where any other would be. */
function noteAbsent(cards: Standing["cards"], row: HTMLElement, { key, titles }: ShownRow) {
  const [first, second] = [...row.querySelectorAll<HTMLElement>("[data-place]")].slice(0, 2);
  if (!first || !second) return;
  const { left, top } = first.getBoundingClientRect();
  const place = placeOf(first);
  const pitch = (second.getBoundingClientRect().left - left) / (placeOf(second) - place);
  titles.forEach(({ id }, at) => {
    const card = `${key} / ${id}`;
    if (cards.has(card)) return;
    cards.set(card, { element: null, left: left + (at - place) * pitch, top });
  });
}

function placeOf({ dataset }: HTMLElement) {
  return Number(dataset.place);
}

function cardKey(row: HTMLElement, card: HTMLElement) {
  return `${keyOf(row, "row")} / ${keyOf(card, "card")}`;
}

function keyOf(element: HTMLElement, name: "row" | "card") {
  return element.dataset[name] ?? "";
}

function isNear({ top, bottom }: DOMRect) {
  return bottom > -NEAR_PX && top < innerHeight + NEAR_PX;
}
