"use client";

import { useState } from "react";
import { BlendControls } from "@/components/blend/blend-controls";
import { ListedTitle } from "@/components/blend/listed-title";
import type { ListTitle } from "@/lib/blend/blend-list";
import { openingWishes, type TonightWishes } from "@/lib/blend/wishes";
import type { HomeTitle } from "@/lib/rankings/home-page";

const FRIENDS = [
  { id: "ada", name: "Ada", avatar: "owl", isKnown: true },
  { id: "bruno", name: "Bruno", avatar: "projector", isKnown: true },
  { id: "chen", name: "Chen", avatar: "fox", isKnown: false },
];
const PRESENT = [true, true, false];
const noAct = () => undefined;

/** What friends argue with about tonight, and titles of their list: with a trailer, voted for, and without one. */
export function BlendSamples({ titles }: { titles: HomeTitle[] }) {
  const [wishes, setWishes] = useState<TonightWishes>(openingWishes);
  const listed = titles.slice(0, 2).map(inList);
  return (
    <div className="flex flex-col gap-6">
      <BlendControls
        friends={FRIENDS}
        wishes={wishes}
        wishedBy="Bruno"
        wish={(change) => setWishes({ ...wishes, ...change })}
      />
      <ol className="flex min-w-0 flex-col gap-4 [counter-reset:place]">
        {[...listed, ELSEWHERE].map((title, place) => (
          <ListedTitle
            key={title.id}
            title={title}
            friends={FRIENDS}
            present={PRESENT}
            isEager
            votesFor={place === 1 ? 2 : 0}
            own={place === 1 ? true : null}
            maySettle={place === 1}
            onVote={noAct}
            onSettle={noAct}
          />
        ))}
      </ol>
    </div>
  );
}

function inList({ id, slug, title, year, runtimeMinutes, genres, images }: HomeTitle): ListTitle {
  return {
    ...{ id, slug, title, year, runtimeMinutes, genres, images, outside: null, features: [] },
    ...{ interest: [0.82, 0.44, 0], because: ["The Golem", null, null] },
    seenBy: [false, true, false],
  };
}

const ELSEWHERE: ListTitle = {
  ...{ id: "sample-elsewhere", slug: null, title: "Somewhere Else", year: 1931, images: null },
  ...{ runtimeMinutes: 75, genres: ["Drama"], features: [], seenBy: [false, false, false] },
  ...{ interest: [0.6, 0.71, 0], because: [null, "Metropolis", null] },
  outside: { kind: "film", imdbId: "tt0022100", tmdbId: 832 },
};
