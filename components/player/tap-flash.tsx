import { Icon } from "@/components/ui/icon";
import type { TapSkip } from "./use-tap-skip";

/** Answers a double tap where the finger was. */
export function TapFlash({ skip }: { skip: TapSkip | null }) {
  if (!skip) return null;
  const isBack = skip.side === "back";
  return (
    <p
      role="status"
      className={`pointer-events-none absolute inset-y-0 z-10 grid w-[36%] animate-appear place-content-center justify-items-center gap-1 bg-ink/12 font-semibold ${isBack ? "start-0 rounded-e-[50%]" : "end-0 rounded-s-[50%]"}`}
    >
      <Icon name={isBack ? "left" : "right"} className="size-8" />
      <span>
        <span className="sr-only">{isBack ? "Back " : "Forward "}</span>
        {skip.steps * 10} seconds
      </span>
    </p>
  );
}
