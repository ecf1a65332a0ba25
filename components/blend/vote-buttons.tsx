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
  return (
    <div className="mt-3 flex flex-wrap items-center gap-2">
      <Button
        look="outline"
        size="small"
        className={PRESSED}
        aria-pressed={own === true}
        onClick={() => onVote(title.id, own === true ? null : true)}
      >
        <Icon name="like" className="size-4" />
        Yes
        <Named title={title.title} />
        {votesFor > 0 && (
          <span className="tabular-nums">
            {votesFor}
            <span className="sr-only">{votesFor === 1 ? " vote" : " votes"}</span>
          </span>
        )}
      </Button>
      <Button look="bare" size="small" onClick={() => onVote(title.id, false)}>
        Not tonight
        <Named title={title.title} />
      </Button>
      {maySettle && (
        <Button look="bare" size="small" onClick={() => onSettle(title.id)}>
          <Icon name="check" className="size-4" />
          Tonight it is
          <Named title={title.title} />
        </Button>
      )}
    </div>
  );
}

/** Buttons that say the same are told apart by their title. */
function Named({ title }: { title: string }) {
  return <span className="sr-only">: {title}</span>;
}
