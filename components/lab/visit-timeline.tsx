import Link from "next/link";
import { detailWords } from "@/lib/explorer/logged-event";
import type { Moment, Visit } from "@/lib/explorer/visit";

type Props = { visit: Visit; address: string };

const ENTRY =
  "grid gap-x-3 rounded-lg border px-3 py-2 text-sm sm:grid-cols-[6.5rem_minmax(0,1fr)] hover:border-ink";

/** A visit from its first act to its last; each moment opens the page that stood beside it. */
export function VisitTimeline({ visit, address }: Props) {
  return (
    <ol aria-label="The visit, moment by moment" className="flex flex-col gap-1.5">
      {visit.moments.map((moment) => (
        <li key={keyOf(moment)}>
          {moment.is === "act" ? (
            <Link
              prefetch={false}
              href={`${address}?event=${moment.event.id}`}
              scroll={false}
              aria-current={visit.chosen.eventId === moment.event.id ? "true" : undefined}
              className={`${ENTRY} ${lookOf(visit.chosen.eventId === moment.event.id)}`}
            >
              <Clock at={moment.at} />
              <span className="min-w-0">
                <span className="font-semibold">{moment.event.kind}</span>{" "}
                {moment.event.title ?? moment.event.titleId}{" "}
                <span className="text-xs break-words text-ink-muted">
                  {detailWords(moment.event.detail)}
                  {moment.event.row !== null &&
                    ` · row ${moment.event.row}, position ${moment.event.position}`}
                </span>
              </span>
            </Link>
          ) : (
            <Link
              prefetch={false}
              href={`${address}?ranking=${moment.served.id}`}
              scroll={false}
              className={`${ENTRY} ${lookOf(visit.chosen.eventId === null && visit.chosen.rankingId === moment.served.id)} text-ink-muted`}
            >
              <Clock at={moment.at} />
              <span>
                A page of {moment.served.rows} rows was served, by {moment.served.policy}
              </span>
            </Link>
          )}
        </li>
      ))}
    </ol>
  );
}

function Clock({ at }: { at: Date }) {
  const iso = at.toISOString();
  return (
    <time dateTime={iso} title={iso} className="text-ink-muted tabular-nums">
      {iso.slice(11, 23)}
    </time>
  );
}

function lookOf(isChosen: boolean) {
  return isChosen ? "border-brass bg-brass/15" : "border-line bg-surface";
}

function keyOf(moment: Moment) {
  return moment.is === "act" ? moment.event.id : `page ${moment.served.id}`;
}
