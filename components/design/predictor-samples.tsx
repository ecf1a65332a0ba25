import { GroupBars } from "@/components/predictor/group-bars";
import { LikelyTitles } from "@/components/predictor/likely-titles";
import { Plot } from "@/components/predictor/plot";
import { ThresholdSlider } from "@/components/predictor/threshold-slider";
import { TitleLikelihood } from "@/components/predictor/title-likelihood";
import { WorkProgress } from "@/components/ui/work-progress";
import type { HomeTitle } from "@/lib/rankings/home-page";

const CHANCES = [0.05, 0.2, 0.3, 0.45, 0.5, 0.62, 0.7, 0.8, 0.9];
const LIKED = [0, 0, 1, 0, 1, 1, 0, 1, 1];
const SHARE = { from: 0, to: 1 };

/** What is said of one title, known, plain or too early; what one may like; and how good all that is. */
export function PredictorSamples({ titles }: { titles: HomeTitle[] }) {
  return (
    <div className="flex flex-col gap-6">
      <TitleLikelihood
        likelihood={{
          kind: "known",
          chance: 0.82,
          pro: ["You like horror", "Dalia watched it to the end"],
          contra: ["Longer than what you like"],
        }}
        crowd=""
        label="Known"
      />
      <div className="grid gap-4 sm:grid-cols-2">
        <TitleLikelihood
          likelihood={{ kind: "known", chance: 0.5, pro: [], contra: [] }}
          crowd=""
          label="Nothing to say for it or against it"
        />
        <TitleLikelihood
          likelihood={{ kind: "early" }}
          crowd="Four friends watched it"
          label="Too early"
        />
      </div>
      <WorkProgress
        doing="Learning"
        progress={null}
        trouble="It learnt nothing this time: the labels are all alike."
      />
      <LikelyTitles
        label="Likeliest"
        titles={titles.slice(0, 6).map((title, place) => ({
          ...title,
          chance: place === 5 ? null : 0.9 - place * 0.1,
          because: place === 0 ? "You like horror" : null,
        }))}
      />
      <div className="grid gap-6 sm:grid-cols-2">
        <Plot
          title="A curve"
          about="On the dashed line it guesses."
          x={{ name: "Others taken along", ...SHARE }}
          y={{ name: "Liked ones found", ...SHARE }}
          lines={[
            { name: "This", look: "stroke-brass fill-brass", points: CURVE },
            { name: "That", look: "stroke-ok fill-ok", dash: "8 3", points: FLATTER },
          ]}
          isDiagonal
        />
        <GroupBars
          groups={[
            { group: "genres", drop: 0.061 },
            { group: "people", drop: 0.024 },
          ]}
        />
      </div>
      <ThresholdSlider chances={CHANCES} liked={LIKED} />
    </div>
  );
}

const CURVE: [number, number][] = [
  [0, 0],
  [0.1, 0.5],
  [0.4, 0.85],
  [1, 1],
];
const FLATTER: [number, number][] = [
  [0, 0],
  [0.3, 0.45],
  [1, 1],
];
