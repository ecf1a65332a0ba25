"use client";

import { BlendControls } from "@/components/blend/blend-controls";
import { ListedTitle } from "@/components/blend/listed-title";
import { useJointOrder } from "@/components/blend/use-joint-order";
import type { BlendList } from "@/lib/blend/blend-list";

/** Tonight's list with its sliders beside it. */
export function BlendBoard({ list }: { list: BlendList }) {
  const { tonight, present, titles, wish } = useJointOrder(list);
  return (
    <div className="grid items-start gap-8 lg:grid-cols-[20rem_minmax(0,1fr)] xl:grid-cols-[22rem_minmax(0,1fr)]">
      <BlendControls friends={list.friends} tonight={tonight} wish={wish} />
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
          <ol className="mt-4 grid gap-4 min-[100rem]:grid-cols-2">
            {titles.map((title, place) => (
              <ListedTitle
                key={title.id}
                title={title}
                place={place + 1}
                friends={list.friends}
                present={present}
              />
            ))}
          </ol>
        )}
      </section>
    </div>
  );
}
