import type { Metadata } from "next";
import { NothingYet } from "@/components/insights/nothing-yet";
import { Sheet } from "@/components/insights/sheet";
import { LearningPanel } from "@/components/predictor/learning-panel";
import { LikelyTitles } from "@/components/predictor/likely-titles";
import { QualityReport } from "@/components/predictor/quality-report";
import { LEAST_LABELS, LEAST_OF_EACH } from "@/lib/predictor/labels";
import { readLikelyPage } from "@/lib/predictor/likely-page";
import { requirePageViewer } from "@/lib/session";

export const metadata: Metadata = { title: "Will I like it?" };

export default async function LikelyPage() {
  const viewer = await requirePageViewer();
  const { state, told, isToldEnough, predictor, likely, popular } = await readLikelyPage(viewer);
  return (
    <Sheet
      title="Will I like it?"
      intro={
        <p>
          A model of your own, learnt from what you finished, liked, left early, disliked or hid. It
          says how likely you are to like a title, and here it says how good it is at that. Nobody
          else sees this page.
        </p>
      }
    >
      <LearningPanel state={state} told={told} predictor={predictor} />
      {predictor ? (
        <>
          <LikelyTitles label="Likely for you" titles={likely} />
          <QualityReport report={predictor.report} />
        </>
      ) : (
        <div className="mt-8">
          <NothingYet
            icon="spark"
            title={isToldEnough ? "Nothing learnt yet" : "It cannot know yet"}
          >
            <p>
              {isToldEnough
                ? "You told enough to learn from. Until that is done, all it could tell you is what the circle watches most."
                : `It takes at least ${LEAST_LABELS} titles that you finished, liked, left early, disliked or hid, and at least ${LEAST_OF_EACH} on either side. So far there are ${told.liked + told.not}: ${told.liked} liked and ${told.not} not. Until then, all it could tell you is what the circle watches most.`}
            </p>
          </NothingYet>
          <LikelyTitles label="Most watched in the circle" titles={popular} />
        </div>
      )}
    </Sheet>
  );
}
