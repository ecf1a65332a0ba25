"use client";

import { useSyncExternalStore } from "react";

const NEVER = () => () => undefined;

/** A moment in the reader's own time zone; until the page is alive, in the server's. */
export function LocalTime({ at }: { at: string }) {
  const words = useSyncExternalStore(
    NEVER,
    () => inWords(new Date(at), Intl.DateTimeFormat().resolvedOptions().timeZone),
    () => inWords(new Date(at), "UTC"),
  );
  return <time dateTime={at}>{words}</time>;
}

function inWords(moment: Date, timeZone: string) {
  return moment.toLocaleString("en-GB", {
    timeZone,
    weekday: "short",
    day: "numeric",
    month: "short",
    hour: "2-digit",
    minute: "2-digit",
  });
}
