import type { Metadata } from "next";
import { OutcomeFilter } from "@/components/history/outcome-filter";
import { type ListedViewing, ViewingList } from "@/components/history/viewing-list";
import { NothingYet } from "@/components/insights/nothing-yet";
import { Sheet } from "@/components/insights/sheet";
import { ButtonLink } from "@/components/ui/button";
import { type PastViewing, readHistory, readWeights } from "@/lib/events/read";
import { historyAddress } from "@/lib/history/schema";
import { storyWorth, viewingStory } from "@/lib/history/story";
import { requirePageViewer } from "@/lib/session";
import { isFor } from "@/lib/titles/maturity";
import { readTitles } from "@/lib/titles/read";

export const metadata: Metadata = { title: "History" };

const VIEWINGS_ON_A_PAGE = 40;

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function HistoryPage({ searchParams }: Props) {
  const viewer = await requirePageViewer();
  const { show, before } = historyAddress.parse(await searchParams);
  const [history, weights] = await Promise.all([
    readHistory(viewer.id, { before, outcome: show, limit: VIEWINGS_ON_A_PAGE }),
    readWeights(),
  ]);
  const watched = await readTitles(
    history.map(({ titleId }) => titleId),
    { id: viewer.id, maturityLimit: null },
  );
  const titles = new Map(watched.map((title) => [title.id, title]));
  const viewings = history.flatMap((past): ListedViewing[] => {
    const title = titles.get(past.titleId);
    if (!title) return []; // it left the catalogue
    const { id, slug, media } = title;
    const shown = isFor(title, viewer)
      ? { id, slug, title: title.title, images: media.images }
      : null;
    return [{ ...told(past), worth: storyWorth(past.kinds, weights), title: shown }];
  });
  const older = history.length === VIEWINGS_ON_A_PAGE ? history.at(-1)?.startedAt : undefined;

  return (
    <Sheet
      title="History"
      intro={
        <p>
          What you opened and watched, and what each viewing is worth when Matinee works out your
          taste. {viewer.loggingPaused ? "Logging is paused: nothing new is added. " : ""}
          <a
            href="/settings"
            className="text-brass underline underline-offset-4 hover:text-brass-strong"
          >
            {viewer.loggingPaused ? "Resume it in your settings" : "Pause logging in your settings"}
          </a>
          .
        </p>
      }
    >
      <OutcomeFilter show={show} />
      <div className="mt-5 max-w-5xl">
        {viewings.length > 0 ? (
          <ViewingList viewings={viewings} />
        ) : (
          <NoViewings isFiltered={Boolean(show ?? before)} />
        )}
      </div>
      {older && (
        <ButtonLink
          look="outline"
          className="mt-6"
          href={`/history?${new URLSearchParams({ ...(show && { show }), before: older.toISOString() })}`}
        >
          Older viewings
        </ButtonLink>
      )}
    </Sheet>
  );
}

function told(past: PastViewing) {
  return {
    key: `${past.viewingId} ${past.startedAt.getTime()}`, // without the title, which may not be for the viewer
    startedAt: past.startedAt.toISOString(),
    story: viewingStory(past),
    watchedPart:
      past.durationSeconds > 0 ? Math.min(1, past.watchedSeconds / past.durationSeconds) : 0,
    isForgotten: past.isForgotten,
  };
}

function NoViewings({ isFiltered }: { isFiltered: boolean }) {
  return (
    <NothingYet icon="history" title={isFiltered ? "No such viewings" : "Nothing watched yet"}>
      <p>
        {isFiltered
          ? "Nothing you did so far ended this way."
          : "Open a title or play a trailer, and it appears here within a second."}
      </p>
      <ButtonLink href={isFiltered ? "/history" : "/"} className="mt-6">
        {isFiltered ? "Show everything" : "Find something to watch"}
      </ButtonLink>
    </NothingYet>
  );
}
