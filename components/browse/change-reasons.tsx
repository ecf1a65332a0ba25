import type { ReactNode } from "react";
import { actInWords } from "@/components/browse/act-words";
import { movesInWords, type RowChange } from "@/components/browse/row-change";
import type { Explained } from "@/components/browse/use-explanation";
import { Avatar } from "@/components/circle/avatar";
import { Icon } from "@/components/ui/icon";
import { Skeleton } from "@/components/ui/skeleton";
import type { Cause, Moved, Who } from "@/lib/changes/explanation";

type Props = { explanation: Explained; rows: RowChange[] };

/** The acts behind a change, each with what it moved. */
export function ChangeReasons({ explanation, rows }: Props) {
  if (explanation === "waiting") return <Waiting />;
  if (explanation === "failed") {
    return <Note>Matinee could not say why just now. What changed stands below.</Note>;
  }
  const { isCertain, isChancy, causes, together } = explanation;
  if (!isCertain) {
    return <Note>Too much has happened since to tell for certain what moved which title.</Note>;
  }
  return (
    <section aria-label="Why" className="mt-5">
      {causes.length + together.length === 0 && (
        <Note>No act that Matinee told this page of moved anything by itself.</Note>
      )}
      <ul className="flex flex-col gap-3">
        {causes.map((cause) => (
          <CauseEntry key={keyOf(cause)} cause={cause} rows={rows} />
        ))}
        {together.length > 0 && (
          <Entry picture={<Icon name="circle" className="size-5 text-brass" />}>
            <p>All of it together</p>
            <Moves rows={rows} moves={together} />
          </Entry>
        )}
      </ul>
      <p className="mt-3 text-sm text-ink-muted">
        Each act was undone and your page made without it; what then stands elsewhere is what the
        act moved.{isChancy && " Part of the order is drawn by chance."}
      </p>
    </section>
  );
}

function CauseEntry({ cause, rows }: { cause: Cause; rows: RowChange[] }) {
  const { who, act, title, weight, moves } = cause;
  return (
    <Entry picture={<Picture who={who} />}>
      <p>
        <strong className="font-semibold">{nameOf(who)}</strong>{" "}
        {act && title ? (
          <>
            {actInWords(act)} <cite className="font-semibold not-italic">{title.title}</cite>
          </>
        ) : (
          "watched something"
        )}
        {weight !== null && (
          <span className="ms-2 rounded-full bg-brass/15 px-2 py-0.5 text-xs font-semibold text-brass-strong tabular-nums">
            worth {weight}
          </span>
        )}
      </p>
      <Moves rows={rows} moves={moves} />
    </Entry>
  );
}

function Entry({ picture, children }: { picture: ReactNode; children: ReactNode }) {
  return (
    <li className="flex items-start gap-3 rounded-panel border border-line bg-surface px-4 py-3">
      <span className="grid size-9 shrink-0 place-items-center">{picture}</span>
      <div className="min-w-0">{children}</div>
    </li>
  );
}

function Moves({ rows, moves }: { rows: RowChange[]; moves: Moved[] }) {
  const { told, more } = movesInWords(rows, moves);
  if (told.length === 0)
    return <p className="text-sm text-ink-muted">Moved what is out of sight.</p>;
  return (
    <p className="mt-0.5 text-sm text-ink-muted">
      {told.join(" · ")}
      {more > 0 && ` · and ${more} more`}
    </p>
  );
}

function Picture({ who }: { who: Who }) {
  if (who.kind === "friend") return <Avatar name={who.avatar} className="size-9" />;
  return <Icon name={who.kind === "you" ? "friend" : "circle"} className="size-5 text-brass" />;
}

function nameOf(who: Who) {
  switch (who.kind) {
    case "you":
      return "You";
    case "friend":
      return who.name;
    case "someone":
      return "Someone with your taste";
    case "synthetic":
      return "A synthetic neighbour";
  }
}

function keyOf({ who, act, title }: Cause) {
  return `${nameOf(who)} ${act} ${title?.slug}`;
}

function Note({ children }: { children: ReactNode }) {
  return <p className="mt-4 text-ink-muted">{children}</p>;
}

function Waiting() {
  return (
    <div className="mt-5" role="status">
      <span className="sr-only">Finding out why…</span>
      <Skeleton className="h-16" />
    </div>
  );
}
