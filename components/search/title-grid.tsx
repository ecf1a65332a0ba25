import type { ReactNode } from "react";
import { TitleCard } from "@/components/browse/title-card";
import type { HomeTitle } from "@/lib/rankings/home-page";

const EAGER_CARDS = 6; // about what the first screen shows

/** Cards that wrap, for titles that no ranking put in an order. */
export function TitleGrid({ titles, label }: { titles: HomeTitle[]; label: string }) {
  return (
    <CardGrid label={label}>
      {titles.map((title, index) => (
        <li key={title.id} data-result="">
          <TitleCard title={title} isEager={index < EAGER_CARDS} />
        </li>
      ))}
    </CardGrid>
  );
}

export function CardGrid({ label, children }: { label: string; children: ReactNode }) {
  return (
    <ul
      aria-label={label}
      className="grid grid-cols-[repeat(auto-fill,minmax(min(44%,16.5rem),1fr))] gap-x-(--card-gap) gap-y-7"
    >
      {children}
    </ul>
  );
}
