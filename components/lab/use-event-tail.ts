import { useEffect, useState } from "react";
import type { EventList } from "@/lib/explorer/event-list";
import type { LoggedEvent } from "@/lib/explorer/logged-event";

const LOOK_EVERY_MS = 2_000;

export const MOST_ROWS = 200; // on the page at once; older ones give way

type Tail = { events: LoggedEvent[]; isAway: boolean };

/** Looks for later events again and again while it runs and the page is in view. */
export function useEventTail(start: LoggedEvent[], query: string, isRunning: boolean): Tail {
  const [tail, setTail] = useState<Tail>({ events: start, isAway: false });
  useEffect(() => {
    if (!isRunning) return;
    let isOver = false;
    let newest = start.at(0)?.cursor ?? "";
    let timer: ReturnType<typeof setTimeout>;
    const look = async () => {
      if (document.visibilityState === "visible") {
        const list = await askAfter(query, newest);
        if (isOver) return;
        newest = list?.events.at(0)?.cursor ?? newest;
        setTail((before) => later(before, list));
      }
      timer = setTimeout(look, LOOK_EVERY_MS);
    };
    timer = setTimeout(look, LOOK_EVERY_MS);
    return () => {
      isOver = true;
      clearTimeout(timer);
    };
  }, [start, query, isRunning]);
  return tail;
}

async function askAfter(query: string, cursor: string): Promise<EventList | null> {
  const parameters = new URLSearchParams(query);
  if (cursor) parameters.set("after", cursor);
  try {
    const response = await fetch(`/api/explorer?${parameters}`);
    return response.ok ? await response.json() : null;
  } catch {
    return null; // the next look tries again
  }
}

/** New events on top. After a burst larger than one answer the list begins anew, so that it has no hole. */
function later(before: Tail, list: EventList | null): Tail {
  if (!list) return { ...before, isAway: true };
  const kept = list.hasMore ? [] : before.events;
  const known = new Set(kept.map(({ viewer, id }) => `${viewer} ${id}`));
  const fresh = list.events.filter(({ viewer, id }) => !known.has(`${viewer} ${id}`));
  if (fresh.length === 0 && !before.isAway) return before;
  return { events: [...fresh, ...kept].slice(0, MOST_ROWS), isAway: false };
}
