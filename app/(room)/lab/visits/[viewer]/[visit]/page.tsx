import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { ShownPageRows } from "@/components/lab/shown-page";
import { UtcTime } from "@/components/lab/utc-time";
import { VisitTimeline } from "@/components/lab/visit-timeline";
import { uuid } from "@/lib/events/plain";
import { eventAddress, pastPageAddress, visitAddress } from "@/lib/explorer/addresses";
import { shownViewer } from "@/lib/explorer/shown-viewers";
import { type Visit, visitOf } from "@/lib/explorer/visit";
import { requirePageRole } from "@/lib/session";

export const metadata: Metadata = { title: "Visit" };

type Props = {
  params: Promise<{ viewer: string; visit: string }>;
  searchParams: Promise<{ event?: string; ranking?: string }>;
};

const LINK = "text-brass underline underline-offset-2 hover:text-brass-strong";

export default async function VisitPage({ params, searchParams }: Props) {
  await requirePageRole("researcher");
  const { viewer: pseudonym, visit: id } = await params;
  const viewer = await shownViewer(pseudonym);
  const visitId = uuid.safeParse(id);
  if (!viewer || !visitId.success) notFound();
  const { event, ranking } = await searchParams;
  const chosen = { event: uuid.safeParse(event).data, ranking: uuid.safeParse(ranking).data };
  const visit = await visitOf(viewer, visitId.data, chosen);
  if (!visit) notFound();
  return (
    <div className="mx-auto max-w-[110rem] px-gutter pt-8 pb-16 lg:pt-12">
      <h1 className="text-title">A visit of {viewer.label}</h1>
      <p className="mt-3 flex flex-wrap gap-x-6 gap-y-1">
        <Link className={LINK} href="/lab/events">
          All events
        </Link>
        <Link className={LINK} href={`/lab/events?viewer=${pseudonym}&visit=${visitId.data}`}>
          Its events as a list
        </Link>
        {visit.chosen.eventId && (
          <Link className={LINK} href={eventAddress(pseudonym, visit.chosen.eventId)}>
            All fields of the chosen event
          </Link>
        )}
      </p>
      <div className="mt-8 grid gap-8 lg:grid-cols-[minmax(0,26rem)_minmax(0,1fr)]">
        <section aria-labelledby="timeline" className="min-w-0 self-start lg:sticky lg:top-20">
          <h2 id="timeline" className="mb-1 text-row">
            Timeline
          </h2>
          <p className="mb-3 text-sm text-ink-muted">
            <UtcTime at={visit.moments[0].at} /> UTC, {visit.tabs}{" "}
            {visit.tabs === 1 ? "tab" : "tabs"}. A moment opens the page beside it.
          </p>
          <div className="lg:max-h-[75vh] lg:overflow-y-auto lg:pe-2">
            <VisitTimeline visit={visit} address={visitAddress(pseudonym, visitId.data)} />
          </div>
        </section>
        <Beside visit={visit} pseudonym={pseudonym} />
      </div>
    </div>
  );
}

function Beside({ visit: { page, acts, acted }, pseudonym }: { visit: Visit; pseudonym: string }) {
  return (
    <section aria-labelledby="beside" className="min-w-0">
      <h2 id="beside" className="mb-1 text-row">
        The page that was served
      </h2>
      {page ? (
        <>
          <p className="mb-3 text-sm text-ink-muted">
            <UtcTime at={page.servedAt} /> UTC, by {page.policy} under weights {page.weightsVersion}
            . Position, title, score and kind of reason; in green what was done there in this visit.{" "}
            <Link className={LINK} href={pastPageAddress(pseudonym, page.servedAt)}>
              Make it again from the log
            </Link>
          </p>
          <ShownPageRows
            label="The page that was served"
            rows={page.rows}
            acts={acts}
            acted={acted}
          />
        </>
      ) : (
        <p className="text-ink-muted">No page is on record for this moment.</p>
      )}
    </section>
  );
}
