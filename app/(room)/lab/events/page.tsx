import type { Metadata } from "next";
import { EventFilter } from "@/components/lab/event-filter";
import { EventRow } from "@/components/lab/event-row";
import { EventTail } from "@/components/lab/event-tail";
import { LabLink } from "@/components/lab/lab-link";
import { ButtonLink } from "@/components/ui/button";
import { listEvents } from "@/lib/explorer/event-list";
import {
  addressOf,
  type EventFilter as Filter,
  parseEventFilter,
  type Query,
} from "@/lib/explorer/schema";
import { originsAsked, shownViewers } from "@/lib/explorer/shown-viewers";
import { requirePageRole } from "@/lib/session";

export const metadata: Metadata = { title: "Events" };

type Props = { searchParams: Promise<Query> };

export default async function EventsPage({ searchParams }: Props) {
  await requirePageRole("researcher");
  const parsed = parseEventFilter(await searchParams);
  const filter = parsed.success ? parsed.data : null;
  const viewers = await shownViewers(originsAsked(filter ?? NO_FILTER));
  return (
    <div className="mx-auto max-w-[90rem] px-gutter pt-8 pb-16 lg:pt-12">
      <h1 className="text-title">Events</h1>
      <p className="mt-3 flex flex-wrap gap-x-6">
        <LabLink />
      </p>
      <p className="mt-3 mb-8 max-w-3xl text-ink-muted">
        The log as it grows, of viewers who agreed to research. Every event opens with all its
        fields, every visit as a timeline beside the pages that were served.
      </p>
      <EventFilter filter={filter ?? NO_FILTER} viewers={viewers} />
      <section aria-label="Found" className="mt-6">
        {filter ? (
          <Found filter={filter} />
        ) : (
          <p role="alert" className="py-6 text-danger">
            The address asks for something that cannot be read:{" "}
            {parsed.error?.issues[0].path.join(".")}.
          </p>
        )}
      </section>
    </div>
  );
}

const NO_FILTER = parseEventFilter({}).data as Filter; // nothing asked for is always readable

async function Found({ filter }: { filter: Filter }) {
  const { events, hasMore } = await listEvents(filter);
  const address = addressOf(filter);
  if (filter.before === null) {
    return <EventTail key={address} start={events} hasMore={hasMore} query={address} />;
  }
  const oldest = events.at(-1);
  return (
    <>
      <ol
        aria-label="Events, the latest first"
        className="rounded-panel border border-line bg-surface"
      >
        {events.map((event) => (
          <EventRow key={`${event.viewer} ${event.id}`} event={event} />
        ))}
      </ol>
      <p className="mt-4 flex flex-wrap gap-3">
        <ButtonLink look="outline" href={`/lab/events?${address}`}>
          To the latest
        </ButtonLink>
        {hasMore && oldest && (
          <ButtonLink look="outline" href={`/lab/events?${address}&before=${oldest.cursor}`}>
            Older
          </ButtonLink>
        )}
      </p>
    </>
  );
}
