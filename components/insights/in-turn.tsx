"use client";

import { type ReactNode, useEffect, useState } from "react";
import { Skeleton } from "@/components/ui/skeleton";

/**
 * Draws charts one after the other, each in a task of its own: together they would hold up the page for as long as all of
 * them take. Once drawn they stay.
 */
export function useTurns(charts: number) {
  const [drawn, setDrawn] = useState(0);
  useEffect(() => {
    if (drawn >= charts) return;
    const timer = setTimeout(() => setDrawn(drawn + 1));
    return () => clearTimeout(timer);
  }, [drawn, charts]);
  return (place: number, chart: ReactNode, look = "min-h-96") =>
    place < drawn ? chart : <Skeleton className={`rounded-panel ${look}`} />;
}
