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
  predicted: "spark",
  explore: "spark",
};

type Props = { reason: Reason; isWhole?: boolean; className?: string };

/** Why something is here: the friend or the title that caused it. */
export function Why({ reason, isWhole = false, className = "text-ink-muted" }: Props) {
  return (
    <span className={`flex min-w-0 gap-1.5 ${className}`}>
      <Icon name={DRAWINGS[reason.kind]} className="mt-[0.2em] size-[1em] text-brass" />
      <span className={isWhole ? "" : "line-clamp-2"}>{reason.text}</span>
    </span>
  );
}
