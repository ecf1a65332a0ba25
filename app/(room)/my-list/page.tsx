import type { Metadata } from "next";
import Link from "next/link";
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
    <Sheet
      title="My List"
      intro={
        <p>
          Wishes for what has no trailer here stand in{" "}
          <Link href="/beyond" className="text-brass-strong underline underline-offset-4">
            Beyond your library
          </Link>
          .
        </p>
      }
    >
      <MyList titles={titles.map((title) => shownTitle(title, marks))} />
    </Sheet>
  );
}
