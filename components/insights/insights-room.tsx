"use client";

import { useMemo, useState } from "react";
import { ChoiceButtons } from "@/components/charts/choice-buttons";
import { CircleChart } from "@/components/insights/circle-chart";
import { DroppedHistory } from "@/components/insights/dropped-history";
import { Figures } from "@/components/insights/figures";
import { MapChart } from "@/components/insights/map-chart";
import { NothingYet } from "@/components/insights/nothing-yet";
import { WishBar } from "@/components/insights/wish-bar";
import { ButtonLink } from "@/components/ui/button";
import type { BesideCircle } from "@/lib/insights/circle-beside";
import type { Figure } from "@/lib/insights/figure";
import { insightsOf, type Wish } from "@/lib/insights/insights";
import type { TasteMap } from "@/lib/insights/taste-map";
import type { ViewingLog } from "@/lib/insights/viewing-log";

type Props = {
  name: string;
  log: ViewingLog;
  beside: Figure<BesideCircle>;
  map: Figure<TasteMap>;
};

type Source = "own" | "dropped";

/** Everything about what one watched: here, or in a history from elsewhere that stays in this browser. */
export function InsightsRoom({ name, log, beside, map }: Props) {
  const [source, setSource] = useState<Source>("own");
  const [wish, setWish] = useState<Wish>(() => ({
    zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    year: null,
  }));
  return (
    <div className="flex flex-col gap-6">
      <div className="flex flex-wrap items-center gap-3">
        <ChoiceButtons<Source>
          label="Of what"
          options={[
            ["own", "Watched here"],
            ["dropped", "A Netflix history"],
          ]}
          value={source}
          onChoose={(chosen) => {
            setSource(chosen);
            setWish({ ...wish, year: null });
          }}
        />
      </div>
      {source === "own" ? (
        <OwnInsights {...{ name, log, beside, map, wish, setWish }} />
      ) : (
        <DroppedHistory name={name} wish={wish} onWish={setWish} />
      )}
    </div>
  );
}

type OwnProps = Props & { wish: Wish; setWish: (wish: Wish) => void };

function OwnInsights({ name, log, beside, map, wish, setWish }: OwnProps) {
  const insights = useMemo(() => insightsOf(log, wish), [log, wish]);
  if (log.sittings.length === 0)
    return (
      <>
        <NothingYet icon="insights" title="Nothing to draw yet">
          <p>Play a trailer or two, and this page begins to fill. Or look at a Netflix history.</p>
          <ButtonLink href="/" className="mt-6">
            Find something to watch
          </ButtonLink>
        </NothingYet>
        <div className="grid gap-6 xl:grid-cols-2">
          <CircleChart beside={beside} />
          <MapChart map={map} />
        </div>
      </>
    );
  return (
    <>
      <WishBar years={insights.years} wish={wish} onWish={setWish} />
      <Figures insights={insights} name={name} zone={wish.zone}>
        <CircleChart beside={beside} />
        <MapChart map={map} />
      </Figures>
    </>
  );
}
