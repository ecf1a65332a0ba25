import { Button } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";

export type VoteProps = {
  title: { id: string; title: string };
  votesFor: number;
  own: boolean | null; // what the viewer said
  maySettle: boolean;
  onVote: (titleId: string, isFor: boolean | null) => void;
  onSettle: (titleId: string) => void;
};

const PRESSED = "aria-pressed:border-brass aria-pressed:bg-brass/16 aria-pressed:text-brass-strong";

/** A friend's say about one title, with how many say yes to it. */
export function VoteButtons({ title, votesFor, own, maySettle, onVote, onSettle }: VoteProps) {
  const votes = votesFor === 1 ? "1 vote" : `${votesFor} votes`;
  return (
    <div className="mt-3 flex flex-wrap items-center gap-2">
      <Button
        look="outline"
        size="small"
        className={PRESSED}
        aria-label={`Yes: ${title.title}${votesFor > 0 ? `, ${votes}` : ""}`}
        aria-pressed={own === true}
        onClick={() => onVote(title.id, own === true ? null : true)}
      >
        <Icon name="like" className="size-4" />
        Yes
        {votesFor > 0 && <span className="tabular-nums">{votesFor}</span>}
      </Button>
      <Button
        look="bare"
        size="small"
        aria-label={`Not tonight: ${title.title}`}
        onClick={() => onVote(title.id, false)}
      >
        Not tonight
      </Button>
      {maySettle && (
        <Button
          look="bare"
          size="small"
          aria-label={`Tonight it is: ${title.title}`}
          onClick={() => onSettle(title.id)}
        >
          <Icon name="check" className="size-4" />
          Tonight it is
        </Button>
      )}
    </div>
  );
}
