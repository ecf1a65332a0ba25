"use client";

import { type RefObject, useEffect, useMemo, useState } from "react";
import type { ListTitle } from "@/lib/blend/blend-list";

const RESTED_MS = 500; // a slider that is still moved is not at rest

/**
 * Titles in the order in which their cards stand in the document. What stands where on the screen is the style sheet's at
 * once; the document follows when the sliders rest and nobody's focus is in the list, because moving a card in it makes
 * the browser lay it out anew.
 */
export function useSettledOrder(titles: ListTitle[], list: RefObject<HTMLElement | null>) {
  const [settled, setSettled] = useState(titles);
  useEffect(() => {
    if (isSameOrder(settled, titles)) return;
    const settle = () => {
      if (!list.current?.contains(document.activeElement)) setSettled(titles);
    };
    const timer = setTimeout(settle, RESTED_MS);
    const leave = () => setTimeout(settle); // the focus is on its way then
    const element = list.current;
    element?.addEventListener("focusout", leave);
    return () => {
      clearTimeout(timer);
      element?.removeEventListener("focusout", leave);
    };
  }, [settled, titles, list]);
  return useMemo(() => standingOrder(settled, titles), [settled, titles]);
}

/** The titles with their places on the screen: those that stood before as they stood, then what is new. */
export function standingOrder<Title extends { id: string }>(settled: Title[], titles: Title[]) {
  const places = new Map(titles.map((title, at) => [title.id, { title, place: at + 1 }]));
  const stood = settled.flatMap(({ id }) => places.get(id) ?? []);
  const before = new Set(settled.map(({ id }) => id));
  return [...stood, ...[...places.values()].filter(({ title }) => !before.has(title.id))];
}

function isSameOrder(settled: ListTitle[], titles: ListTitle[]) {
  return settled.length === titles.length && settled.every(({ id }, at) => id === titles[at].id);
}
