import { readFile } from "node:fs/promises";
import path from "node:path";
import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { PanelPage } from "@/components/circle/panel";
import { EventRecord } from "@/components/lab/event-record";
import { uuid } from "@/lib/events/plain";
import { pastPageAddress, tabAddress, visitAddress } from "@/lib/explorer/addresses";
import { recordOf } from "@/lib/explorer/event-record";
import { eventMeanings } from "@/lib/explorer/field-meanings";
import { readEvent } from "@/lib/explorer/read";
import { shownViewer } from "@/lib/explorer/shown-viewers";
import { parseDictionary } from "@/lib/exports/dictionary";
import { requirePageRole } from "@/lib/session";

export const metadata: Metadata = { title: "Event" };

type Props = { params: Promise<{ viewer: string; event: string }> };

const LINK = "text-brass underline underline-offset-2 hover:text-brass-strong";

export default async function EventPage({ params }: Props) {
  await requirePageRole("researcher");
  const { viewer: pseudonym, event: id } = await params;
  const viewer = await shownViewer(pseudonym);
  const known = uuid.safeParse(id);
  const event = viewer && known.success ? await readEvent(viewer.id, known.data) : null;
  if (!viewer || !event) notFound();
  const dictionary = parseDictionary(
    await readFile(path.resolve("docs/data-dictionary.md"), "utf8"),
  );
  return (
    <PanelPage title={`Event: ${event.kind}`}>
      <p className="mb-6 flex flex-wrap gap-x-6 gap-y-1">
        <Link className={LINK} href="/lab/events">
          All events
        </Link>
        {event.visitId && (
          <Link
            className={LINK}
            href={`${visitAddress(pseudonym, event.visitId)}?event=${event.id}`}
          >
            Its visit
          </Link>
        )}
        {event.tabId && (
          <Link className={LINK} href={tabAddress(pseudonym, event.tabId)}>
            Its tab
          </Link>
        )}
        <Link className={LINK} href={pastPageAddress(pseudonym, event.correctedAt)}>
          The page of that moment
        </Link>
      </p>
      <p className="mb-6 text-ink-muted">
        {event.title ?? event.titleId ?? "No title"}, by {viewer.label}.
      </p>
      <EventRecord
        record={recordOf(event, viewer)}
        meanings={eventMeanings(dictionary, event.kind)}
      />
    </PanelPage>
  );
}
