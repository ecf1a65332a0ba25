import type { Move } from "@/lib/policies/moves";

/** How many places up or down something stands from where it stood. */
export function MoveMark({ move }: { move: Move }) {
  if (move === 0) return null;
  if (move === "new") return <span className="text-xs font-semibold text-brass">new</span>;
  const isUp = move > 0;
  return (
    <span
      className={`text-xs font-normal whitespace-nowrap ${isUp ? "text-ok" : "text-ink-muted"}`}
    >
      <span aria-hidden="true">{isUp ? "↑" : "↓"}</span>
      <span className="sr-only">{isUp ? "up" : "down"} </span>
      {Math.abs(move)}
    </span>
  );
}
