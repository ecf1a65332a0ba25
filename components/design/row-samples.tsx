"use client";

import { moveByArrow } from "@/components/browse/arrow-keys";
import { Billboard } from "@/components/browse/billboard";
import { TasteStrip } from "@/components/browse/taste-strip";
import { TitleRow } from "@/components/browse/title-row";
import type { HomeTitle } from "@/lib/rankings/home-page";

const NO_COOKIE = "matinee-sample"; // so that “Not now” puts off nothing but the sample

/** The billboard and rows in each of their states, without a ranking: nothing seen here is logged as an impression. */
export function RowSamples({ titles }: { titles: HomeTitle[] }) {
  const shown = titles.map((title, position) => ({ ...title, position }));
  const [first, ...rest] = shown;
  if (!first) return null;
  const begun = rest.map((title, place) => ({ ...title, progress: 0.15 + place * 0.2 }));
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: listens on behalf of the links inside
    <div
      onKeyDown={moveByArrow}
      className="flex flex-col gap-4 overflow-hidden rounded-panel border border-line pt-header [--spacing-gutter:1.5rem]"
    >
      <Billboard row={{ key: "sample billboard", label: "For you", titles: [first] }} />
      <TitleRow row={{ key: "sample plain", label: "A row", titles: shown }} isEager />
      <TitleRow
        row={{ key: "sample waiting", label: "Held by the pointer", titles: rest }}
        isEager
        isWaiting
      />
      <TitleRow
        row={{ key: "sample top 10", kind: "top-10", label: "Top 10 in the circle", titles: shown }}
        isEager
      />
      <TitleRow
        row={{
          key: "sample begun",
          kind: "continue-watching",
          label: "Go on watching",
          titles: begun,
        }}
        isEager
      />
      <TasteStrip
        wanted={3}
        titles={titles.map((title, place) => ({ ...title, opinion: place === 1 ? "like" : null }))}
        dismissal={NO_COOKIE}
      />
    </div>
  );
}
