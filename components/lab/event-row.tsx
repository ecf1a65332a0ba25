import Link from "next/link";
import { UtcTime } from "@/components/lab/utc-time";
import { eventAddress, visitAddress } from "@/lib/explorer/addresses";
import { detailWords, type LoggedEvent } from "@/lib/explorer/logged-event";

const LINK = "text-brass underline underline-offset-2 hover:text-brass-strong";

/** One event in a list: what, on which title, by whom, when; the doors to all of it and to its visit. */
export function EventRow({ event, number }: { event: LoggedEvent; number?: number | null }) {
  const { id, viewer, viewerLabel, kind, title, titleId, at, visitId, detail, weight } = event;
  return (
    <li className="grid gap-x-4 gap-y-0.5 border-t border-line px-4 py-2 text-sm first:border-t-0 sm:grid-cols-[13rem_7rem_minmax(0,1fr)_auto]">
      <span className="text-ink-muted tabular-nums">
        {number !== undefined && <span className="font-semibold text-ink">{number ?? "–"} </span>}
        <UtcTime at={at} />
      </span>
      <Link prefetch={false} className={`${LINK} font-semibold`} href={eventAddress(viewer, id)}>
        {kind}
        {weight > 0 && <span className="font-normal text-ink-muted"> · {weight}</span>}
      </Link>
      <span className="min-w-0">
        {(title ?? titleId) && <span>{title ?? titleId} </span>}
        <span className="text-xs break-words text-ink-muted">{detailWords(detail)}</span>
      </span>
      <span className="flex flex-wrap gap-x-3 sm:justify-end">
        <span className="max-w-40 truncate text-ink-muted" title={viewerLabel}>
          {viewerLabel}
        </span>
        {visitId && (
          <Link prefetch={false} className={LINK} href={visitAddress(viewer, visitId)}>
            visit
            <span className="sr-only">
              {" "}
              of {viewerLabel} at {at}
            </span>
          </Link>
        )}
      </span>
    </li>
  );
}
