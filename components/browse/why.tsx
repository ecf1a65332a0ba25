import { Icon, type IconName } from "@/components/ui/icon";
import type { Reason } from "@/lib/rankings/home-page";

const DRAWINGS: Record<Reason["kind"], IconName> = {
  neighbour: "friend",
  title: "film",
  popular: "circle",
  trending: "spark",
  new: "spark",
  own: "check",
  genre: "film",
  explore: "spark",
};

/** Why something is here: the friend or the title that caused it. */
export function Why({ reason, className = "" }: { reason: Reason; className?: string }) {
  return (
    <span className={`flex min-w-0 items-center gap-1.5 text-ink-muted ${className}`}>
      <Icon name={DRAWINGS[reason.kind]} className="size-3.5 text-brass" />
      <span className="truncate">{reason.text}</span>
    </span>
  );
}
