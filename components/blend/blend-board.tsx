"use client";

import { useCallback, useState } from "react";
import { AsideTitles } from "@/components/blend/aside-titles";
import { BlendControls } from "@/components/blend/blend-controls";
import { useEvening } from "@/components/blend/evening-room";
import { ListedTitle } from "@/components/blend/listed-title";
import { TONIGHT } from "@/components/blend/tonight-banner";
import { useJointOrder } from "@/components/blend/use-joint-order";
import { Button } from "@/components/ui/button";
import type { BlendList } from "@/lib/blend/blend-list";

const MORE = 20; // titles; few enough that all can move within a frame or two
const EAGER = 4; // about what the first screen shows

type Props = { list: BlendList; isOwner: boolean };

/** Tonight's list with its sliders beside it. */
export function BlendBoard({ list, isOwner }: Props) {
  const { live, evening } = useEvening();
  const { wishes, tallies, majority } = evening;
  const { present, titles, aside } = useJointOrder(list, evening);
  const [shown, setShown] = useState(MORE);
  const [eager] = useState(() => new Set(titles.slice(0, EAGER).map(({ id }) => id)));
  const settle = useCallback(
    async (titleId: string) => {
      await live.settle(titleId);
      document.getElementById(TONIGHT)?.scrollIntoView();
    },
    [live],
  );
  return (
    <div className="grid items-start gap-8 lg:grid-cols-[20rem_minmax(0,1fr)] xl:grid-cols-[22rem_minmax(0,1fr)]">
      <BlendControls
        friends={list.friends}
        wishes={wishes}
        wishedBy={evening.wishedBy}
        wish={live.wish}
      />
      <section aria-labelledby="tonight">
        <div className="flex flex-wrap items-baseline justify-between gap-x-4">
          <h2 id="tonight" className="text-row">
            For tonight
          </h2>
          <p role="status" className="text-sm text-ink-muted">
            {titles.length === 1 ? "1 title" : `${titles.length} titles`}
          </p>
        </div>
        {titles.length === 0 ? (
          <p className="mt-6 rounded-panel border border-line bg-surface p-6 text-ink-muted">
            {present.some(Boolean)
              ? "No title fits all of these wishes. Let one of them go."
              : "Nobody who is here tonight has brought any taste along yet."}
          </p>
        ) : (
          <ol className="mt-4 grid gap-4 [counter-reset:place] min-[100rem]:grid-cols-2">
            {titles.slice(0, shown).map((title) => (
              <ListedTitle
                key={title.id}
                title={title}
                friends={list.friends}
                present={present}
                isEager={eager.has(title.id)}
                votesFor={tallies[title.id]?.for ?? 0}
                own={tallies[title.id]?.own ?? null}
                maySettle={isOwner || (tallies[title.id]?.for ?? 0) >= majority}
                onVote={live.vote}
                onSettle={settle}
              />
            ))}
          </ol>
        )}
        {titles.length > shown && (
          <Button look="outline" className="mt-5" onClick={() => setShown(shown + MORE)}>
            Show more
          </Button>
        )}
        <AsideTitles titles={aside} tallies={tallies} onVote={live.vote} />
      </section>
    </div>
  );
}
