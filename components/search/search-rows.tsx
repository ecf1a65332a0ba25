"use client";

import type { KeyboardEvent } from "react";
import { moveByArrow } from "@/components/browse/arrow-keys";
import type { Shelf } from "@/components/browse/shown-page";
import { TitleRow } from "@/components/browse/title-row";
import type { HomeTitle } from "@/lib/rankings/home-page";

export type FoundRow = { key: string; label: string; titles: HomeTitle[] };

const NEAR_FIRST_SCREEN = 3; // rows whose cards come with the page

/** What was found, in rows like those of the first page; up from the first leads back to the search box. */
export function SearchRows({ rows }: { rows: FoundRow[] }) {
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: listens on behalf of the links inside
    <div data-result="" onKeyDown={walk} className="-mx-gutter flex flex-col">
      {rows.map((row, index) => (
        <TitleRow
          key={row.key}
          row={shelfOf(row)}
          isEager={index === 0}
          startsNear={index < NEAR_FIRST_SCREEN}
        />
      ))}
    </div>
  );
}

/** No ranking put these titles in their order. */
function shelfOf({ key, label, titles }: FoundRow): Shelf {
  return { key, label, titles: titles.map((title, position) => ({ ...title, position })) };
}

function walk(event: KeyboardEvent<HTMLElement>) {
  moveByArrow(event);
  if (event.key !== "ArrowUp" || event.defaultPrevented) return;
  event.preventDefault();
  document.querySelector<HTMLElement>("main input[type=search]")?.focus();
}

/** From the search box down to the first thing found. */
export function enterRows() {
  document.querySelector<HTMLElement>("main [data-result] [data-stop][tabindex='0']")?.focus();
}
