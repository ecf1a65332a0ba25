"use client";

import { useEffect, useState } from "react";
import type { ShownTitle } from "@/components/blend/history-messages";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Icon } from "@/components/ui/icon";

type Props = {
  shown: ShownTitle[];
  matching: number;
  of: string; // changes when other titles are shown altogether
  look: (filter: string, limit: number) => void;
  strike: (places: number[], isStruck: boolean) => void;
};

const AT_ONCE = 40;

/** Every title that would be sent, each of which can be struck out first. */
export function StrikeList({ shown, matching, of, look, strike }: Props) {
  const [filter, setFilter] = useState("");
  const [limit, setLimit] = useState(AT_ONCE);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `look` only asks, and `of` says when anew
  useEffect(() => look(filter, limit), [filter, limit, of]);

  return (
    <section aria-labelledby="strike-title">
      <h2 id="strike-title" className="text-row">
        Strike out what stays private
      </h2>
      <p className="mt-1 text-sm text-ink-muted">
        A title that is struck out never leaves this browser.
      </p>
      <Field
        label="Find a title"
        type="search"
        value={filter}
        onChange={(event) => {
          setFilter(event.target.value);
          setLimit(AT_ONCE);
        }}
        className="mt-4 max-w-sm"
      />
      <ul className="mt-4 grid gap-x-8 lg:grid-cols-2">
        {shown.map((title) => (
          <li
            key={title.place}
            className="border-b border-line [contain-intrinsic-height:auto_3.6rem] [content-visibility:auto]"
          >
            <label className="flex min-h-12 cursor-pointer items-center gap-3 py-2">
              <input
                type="checkbox"
                checked={!title.isStruck}
                onChange={() => strike([title.place], !title.isStruck)}
                className="size-5 shrink-0 accent-brass"
              />
              <span className="min-w-0 flex-1">
                <span
                  className={`block truncate ${title.isStruck ? "text-ink-muted line-through" : ""}`}
                >
                  {title.name}
                </span>
                <span className="block text-xs text-ink-muted">{factsOf(title)}</span>
              </span>
              {title.isStruck && <Icon name="hide" className="size-5 shrink-0 text-ink-muted" />}
            </label>
          </li>
        ))}
      </ul>
      {matching === 0 && <p className="mt-4 text-ink-muted">No title has this name.</p>}
      {matching > shown.length && (
        <Button look="outline" className="mt-4" onClick={() => setLimit(limit + 4 * AT_ONCE)}>
          Show more of {matching.toLocaleString("en")}
        </Button>
      )}
    </section>
  );
}

function factsOf({ kind, viewings, episodes, lastDay, rating, isListed }: ShownTitle) {
  const times = viewings === 1 ? "once" : `${viewings} times`;
  return [
    kind === "series" ? `series, ${episodes} ${episodes === 1 ? "episode" : "episodes"}` : "film",
    viewings > 0 && kind === "film" && `watched ${times}`,
    lastDay && `last on ${lastDay}`,
    rating !== null && (rating < 0 ? "thumbs down" : "thumbs up"),
    isListed && "on your list there",
  ]
    .filter(Boolean)
    .join(" · ");
}
