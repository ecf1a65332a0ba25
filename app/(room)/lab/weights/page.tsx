import type { Metadata } from "next";
import { LabLink } from "@/components/lab/lab-link";
import { WeightsEditor } from "@/components/lab/weights-editor";
import { WeightsVersions } from "@/components/lab/weights-versions";
import { readWeightVersions } from "@/lib/events/read";
import { readShowable } from "@/lib/policies/preview";
import { requirePageRole } from "@/lib/session";

export const metadata: Metadata = { title: "Weights" };

export default async function WeightsPage() {
  await requirePageRole("researcher");
  const [versions, viewers] = await Promise.all([readWeightVersions(), readShowable()]);
  return (
    <div className="mx-auto max-w-[110rem] px-gutter pt-8 pb-16 lg:pt-12">
      <h1 className="text-title">Weights</h1>
      <p className="mt-3">
        <LabLink panel="#weights" />
      </p>
      <p className="mt-3 mb-8 max-w-3xl text-ink-muted">
        What each kind of act is worth, how the viewings of a title add up, and how fast they fade.
        A new version folds every preference anew at once; the log never changes, and each event
        keeps the weight it was logged with.
      </p>
      <WeightsEditor versions={versions} viewers={viewers} />
      <section aria-labelledby="versions" className="mt-12">
        <h2 id="versions" className="mb-4 text-row">
          Versions
        </h2>
        <WeightsVersions versions={versions} />
      </section>
    </div>
  );
}
