import type { Metadata } from "next";
import { MyList } from "@/components/history/my-list";
import { Sheet } from "@/components/insights/sheet";
import { readMarks } from "@/lib/lists/read";
import { shownTitle } from "@/lib/lists/shown-title";
import { requirePageViewer } from "@/lib/session";
import { readTitles } from "@/lib/titles/read";

export const metadata: Metadata = { title: "My List" };

export default async function MyListPage() {
  const viewer = await requirePageViewer();
  const marks = await readMarks(viewer.id);
  const latestFirst = [...marks.listed].toSorted(([, a], [, b]) => b.getTime() - a.getTime());
  const titles = await readTitles(
    latestFirst.map(([id]) => id),
    viewer,
  );
  return (
    <Sheet title="My List">
      <MyList titles={titles.map((title) => shownTitle(title, marks))} />
    </Sheet>
  );
}
