import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { PanelPage } from "@/components/circle/panel";
import { TabSequence } from "@/components/lab/tab-sequence";
import { outcomeWords } from "@/lib/delivery/words";
import { uuid } from "@/lib/events/plain";
import { loggedEvent } from "@/lib/explorer/event-list";
import { readTabEvents, readTabRefusals } from "@/lib/explorer/read";
import { shownViewer } from "@/lib/explorer/shown-viewers";
import { requirePageRole } from "@/lib/session";

export const metadata: Metadata = { title: "Tab" };

type Props = { params: Promise<{ viewer: string; tab: string }> };

export default async function TabPage({ params }: Props) {
  await requirePageRole("researcher");
  const { viewer: pseudonym, tab } = await params;
  const viewer = await shownViewer(pseudonym);
  const tabId = uuid.safeParse(tab);
  if (!viewer || !tabId.success) notFound();
  const [events, refusals] = await Promise.all([
    readTabEvents(viewer.id, tabId.data),
    readTabRefusals(viewer.id, tabId.data),
  ]);
  if (events.length === 0 && refusals.length === 0) notFound();
  return (
    <PanelPage title="A tab's events">
      <p className="mb-6 flex flex-wrap gap-x-6">
        <Link
          className="text-brass underline underline-offset-2 hover:text-brass-strong"
          href="/lab/delivery"
        >
          Back to delivery
        </Link>
      </p>
      <p className="mb-6 max-w-3xl text-ink-muted">
        Tab <code className="break-all">{tabId.data}</code> of {viewer.label}, in the order of its
        own numbers.{" "}
        {refusals.length > 0 &&
          `Not stored: ${refusals.map(({ outcome, events }) => `${events} ${outcomeWords[outcome] ?? outcome}`).join("; ")}. `}
        What came after the last number cannot be known.
      </p>
      <TabSequence events={events.map((event) => loggedEvent(event, viewer))} />
    </PanelPage>
  );
}
