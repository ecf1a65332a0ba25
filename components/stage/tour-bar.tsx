import type { PlayedTour } from "@/components/stage/use-tour";
import { Button } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";

type Props = {
  tour: PlayedTour;
  scenes: number;
  seed: number;
  /** Puts the demo audience back first; null where nobody may. */
  onRewind: (() => void) | null;
  isRewinding: boolean;
};

/** What the tour does and why, with the keys to play it. */
export function TourBar({ tour, scenes, seed, onRewind, isRewinding }: Props) {
  return (
    <section aria-label="Tour" className="flex flex-col gap-3">
      <div role="status" className="min-h-32 rounded-panel bg-curtain px-5 py-4">
        <p className="text-xs font-semibold text-ink-muted">
          Tour {seed}
          {tour.scene && ` · ${tour.sceneNumber} of ${scenes}`}
        </p>
        <p className="mt-1.5 font-display text-xl leading-snug font-bold">
          {tour.scene?.what ?? "A scripted tour, played by demo friends."}
        </p>
        <p className="mt-1.5 leading-snug text-ink-muted">
          {tour.isFaulty
            ? "The last act could not be stored. Step to try it again."
            : (tour.scene?.why ?? "Play it, or step through it act by act.")}
        </p>
      </div>
      <div className="flex flex-wrap items-center gap-2">
        <PlayButton tour={tour} isRewinding={isRewinding} />
        <Button
          look="outline"
          size="small"
          onClick={tour.step}
          disabled={tour.isPlaying || tour.isActing || tour.isOver || isRewinding}
        >
          Step
        </Button>
        <Button look="outline" size="small" onClick={tour.changeSpeed}>
          <span className="sr-only">Speed </span>
          {tour.speed}×
        </Button>
        {onRewind && (
          <Button look="bare" size="small" onClick={onRewind} disabled={isRewinding}>
            <Icon name="history" className="size-4" />
            {isRewinding ? "Rewinding…" : "Rewind"}
          </Button>
        )}
      </div>
    </section>
  );
}

function PlayButton({ tour, isRewinding }: { tour: PlayedTour; isRewinding: boolean }) {
  if (tour.isPlaying) {
    return (
      <Button size="small" onClick={tour.pause}>
        <Icon name="pause" className="size-4" />
        Pause
      </Button>
    );
  }
  return (
    <Button size="small" onClick={tour.play} disabled={tour.isOver || isRewinding}>
      <Icon name="play" className="size-4" />
      {tour.scene && !tour.isOver ? "Go on" : "Play"}
    </Button>
  );
}
