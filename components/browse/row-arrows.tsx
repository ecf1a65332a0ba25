import type { RefObject } from "react";
import { Icon } from "@/components/ui/icon";

type Props = { shelf: RefObject<HTMLElement | null>; hasPrevious: boolean; hasNext: boolean };

/** Paddles at both ends of a shelf, for mice only: keys and fingers move it by themselves. */
export function RowArrows({ shelf, hasPrevious, hasNext }: Props) {
  function turn(direction: -1 | 1) {
    const element = shelf.current;
    const isStill = matchMedia("(prefers-reduced-motion: reduce)").matches;
    element?.scrollBy({
      left: direction * element.clientWidth * 0.88,
      behavior: isStill ? "auto" : "smooth",
    });
  }
  return (
    <>
      {hasPrevious && <Paddle side="left" onClick={() => turn(-1)} />}
      {hasNext && <Paddle side="right" onClick={() => turn(1)} />}
    </>
  );
}

const SIDES = {
  left: "left-0 bg-linear-to-r from-ground to-transparent",
  right: "right-0 bg-linear-to-l from-ground to-transparent",
} as const;

function Paddle({ side, onClick }: { side: keyof typeof SIDES; onClick: () => void }) {
  return (
    <button
      type="button"
      tabIndex={-1}
      aria-hidden="true"
      onClick={onClick}
      className={`absolute inset-y-2.5 hidden w-(--spacing-gutter) place-items-center overflow-clip text-ink opacity-0 transition-opacity duration-150 group-hover/row:opacity-100 hover:text-brass-strong pointer-fine:grid ${SIDES[side]}`}
    >
      <Icon name={side} className="size-8 max-w-full" />
    </button>
  );
}
