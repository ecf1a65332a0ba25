import type { KeyboardEvent } from "react";
import { bringNear } from "@/components/browse/use-near";

type Span = { left: number; right: number };

const SIDEWAYS: Record<string, (index: number, count: number) => number> = {
  ArrowLeft: (index) => index - 1,
  ArrowRight: (index) => index + 1,
  Home: () => 0,
  End: (_, count) => count - 1,
};

const VERTICAL: Record<string, number> = { ArrowUp: -1, ArrowDown: 1 };

let column: number | null = null; // where on the screen the viewer's eye is, kept through rows of other widths

/**
 * Arrow keys as on a remote: sideways along a row, up and down to whatever stands in the same column. Rows are
 * marked data-row, the elements that take the focus data-stop.
 */
export function moveByArrow(event: KeyboardEvent<HTMLElement>) {
  if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
  const room = event.currentTarget;
  const rows = [...room.querySelectorAll("[data-row]")].filter(hasStops);
  const here = currentStop(event.target);
  const rowIndex = rows.findIndex((row) => row.contains(here));
  if (!here || rowIndex < 0) return;

  const sideways = SIDEWAYS[event.key];
  const vertical = VERTICAL[event.key];
  if (sideways) {
    column = null;
    const stops = stopsOf(rows[rowIndex]);
    focusStop(event, stops, sideways(stops.indexOf(here), stops.length));
  } else if (vertical) {
    column ??= middle(here.getBoundingClientRect());
    const next = rowIndex + vertical < 0 ? undefined : rows.at(rowIndex + vertical);
    if (!next) return;
    const stops = stopsOf(next);
    const spans = stops.map((stop) => stop.getBoundingClientRect());
    focusStop(event, stops, nearest(spans, column));
  }
}

/** Index of the span whose middle is nearest to the column. */
export function nearest(spans: Span[], column: number): number {
  const away = spans.map((span) => Math.abs(middle(span) - column));
  return away.indexOf(Math.min(...away));
}

function middle({ left, right }: Span) {
  return (left + right) / 2;
}

function hasStops(row: Element) {
  return row.querySelector("[data-stop]") !== null;
}

function stopsOf(row: Element) {
  bringNear(row);
  return [...row.querySelectorAll<HTMLElement>("[data-stop]")];
}

/** The stop that has the focus, or to whose card the focused button belongs. */
function currentStop(target: EventTarget): HTMLElement | null {
  if (!(target instanceof HTMLElement)) return null;
  const own = target.closest<HTMLElement>("[data-stop]");
  return own ?? target.closest("[data-card]")?.querySelector<HTMLElement>("[data-stop]") ?? null;
}

function focusStop(event: KeyboardEvent, row: HTMLElement[], index: number) {
  event.preventDefault();
  const stop = index < 0 ? undefined : row.at(index);
  if (!stop) return;
  stop.focus({ preventScroll: true });
  const isStill = matchMedia("(prefers-reduced-motion: reduce)").matches;
  stop.scrollIntoView({
    behavior: isStill ? "auto" : "smooth",
    block: "nearest",
    inline: "nearest",
  });
}
