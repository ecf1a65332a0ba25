import type { Metadata } from "next";
import { InsightsStart } from "@/components/insights/insights-start";
import { Sheet } from "@/components/insights/sheet";
import { besideCircle } from "@/lib/insights/circle-beside";
import { readTasteMap } from "@/lib/insights/map-of-circle";
import { ownLog } from "@/lib/insights/own-log";
import { readOwnViewings, readTitlesOf, readWatchedInAll } from "@/lib/insights/read";
import { requirePageViewer } from "@/lib/session";

export const metadata: Metadata = { title: "Insights" };

export default async function InsightsPage() {
  const viewer = await requirePageViewer();
  const [viewings, watched, map] = await Promise.all([
    readOwnViewings(viewer.id),
    readWatchedInAll(viewer.id),
    readTasteMap(viewer.id),
  ]);
  const titles = await readTitlesOf(viewings, viewer);
  return (
    <Sheet
      title="Insights"
      intro={
        <p>
          What you watched, drawn. Only you see this page; of others there are averages over friends
          who agreed to be seen, and their places on the map.
        </p>
      }
    >
      <InsightsStart
        name={viewer.name}
        log={ownLog(viewings, titles)}
        beside={besideCircle(watched.own, watched.agreed)}
        map={map}
      />
    </Sheet>
  );
}
