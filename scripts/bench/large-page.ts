import type { HomePage, HomeTitle } from "@/lib/rankings/home-page";

type Size = { rows: number; titles: number };

/** A page of many long rows, made from a real one: its titles over and over, each copy with an id and pictures of its own. */
export function largePage(page: HomePage, { rows, titles }: Size): HomePage {
  const [billboard] = page.rows;
  const real = page.rows.slice(1).flatMap((row) => row.titles);
  const shelves = Array.from({ length: rows }, (_, row) => ({
    kind: "genre" as const,
    label: `Row ${row + 1}`,
    reason: null,
    titles: Array.from({ length: titles }, (_, place) => {
      const number = row * titles + place;
      return copyOf(real[number % real.length], number);
    }),
  }));
  return { ...page, rankingId: crypto.randomUUID(), rows: [billboard, ...shelves] };
}

function copyOf(title: HomeTitle, number: number): HomeTitle {
  const own = (address: string) => `${address}${address.includes("?") ? "&" : "?"}copy=${number}`;
  const { card, poster, backdrop } = title.images;
  const images = { card: own(card), poster: own(poster), backdrop: own(backdrop) };
  return { ...title, id: `${title.id}-${number}`, images: { ...title.images, ...images } };
}
