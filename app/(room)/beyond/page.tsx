import type { Metadata } from "next";
import { Sheet } from "@/components/insights/sheet";
import { BeyondTitles } from "@/components/wider/beyond-titles";
import { NothingBeyond } from "@/components/wider/nothing-beyond";
import { WishList } from "@/components/wider/wish-list";
import { requirePageViewer } from "@/lib/session";
import { readBeyond } from "@/lib/wider/beyond";

export const metadata: Metadata = { title: "Beyond your library" };

export default async function BeyondPage() {
  const viewer = await requirePageViewer();
  const { titles, wishes, why } = await readBeyond(viewer);
  return (
    <Sheet
      title="Beyond your library"
      intro={
        <p>
          Films and series that this Matinee has no trailer of, and that you may love: by what you
          like, by what your friends make you expect, and by what people elsewhere thought.
        </p>
      }
    >
      <div className="flex flex-col gap-12">
        {why === null ? <BeyondTitles titles={titles} /> : <NothingBeyond why={why} />}
        <WishList wishes={wishes} />
      </div>
    </Sheet>
  );
}
