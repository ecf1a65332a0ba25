import type { Metadata } from "next";
import { BlendForm } from "@/components/blend/blend-form";
import { BlendList } from "@/components/blend/blend-list";
import { Sheet } from "@/components/insights/sheet";
import { readBlends } from "@/lib/blend/read";
import { requirePageViewer } from "@/lib/session";

export const metadata: Metadata = { title: "Blend" };

export default async function BlendsPage() {
  const viewer = await requirePageViewer();
  return (
    <Sheet
      title="Blend"
      intro={
        <p>
          What do we watch tonight? Two to twenty friends bring along what they like, and Matinee
          makes one list of it that says who each title is for.
        </p>
      }
    >
      <div className="grid items-start gap-8 lg:grid-cols-[minmax(0,1fr)_minmax(20rem,27rem)]">
        <section aria-label="Your blends">
          <BlendList blends={await readBlends(viewer.id)} />
        </section>
        <BlendForm />
      </div>
    </Sheet>
  );
}
