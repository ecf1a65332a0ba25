"use client";

import { useId, useState } from "react";
import { Avatar } from "@/components/circle/avatar";
import type { BlendList, ListFriend, ListTitle, TastePair } from "@/lib/blend/blend-list";

type Props = { list: BlendList; viewerId: string };

/** How each friend's taste matches the others', with the titles that bring them together and apart. */
export function TasteMatches({ list: { friends, titles, pairs }, viewerId }: Props) {
  const own = Math.max(
    0,
    friends.findIndex(({ id }) => id === viewerId),
  );
  const [chosen, setChosen] = useState(own);
  const id = useId();
  if (friends.length < 2) return null;
  const asked = Math.min(chosen, friends.length - 1); // somebody may have left
  const beside = pairs
    .filter((pair) => pair.friends.includes(asked))
    .sort((a, b) => (b.percent ?? -1) - (a.percent ?? -1));
  const named = new Map(titles.map((title) => [title.id, title]));
  return (
    <section aria-labelledby={`${id}-heading`}>
      <div className="flex flex-wrap items-end justify-between gap-x-6 gap-y-3">
        <h2 id={`${id}-heading`} className="text-row">
          How tastes match
        </h2>
        {friends.length > 2 && (
          <label className="flex items-center gap-3 text-sm">
            Beside
            <select
              value={asked}
              onChange={(event) => setChosen(Number(event.target.value))}
              className="min-h-11 rounded-lg border border-line-strong bg-ground px-3 text-ink"
            >
              {friends.map((friend, at) => (
                <option key={friend.id} value={at}>
                  {friend.id === viewerId ? `${friend.name} (you)` : friend.name}
                </option>
              ))}
            </select>
          </label>
        )}
      </div>
      <ul className="mt-4 grid gap-4 md:grid-cols-2 2xl:grid-cols-3">
        {beside.map((pair) => (
          <Match
            key={pair.friends.join()}
            pair={pair}
            asked={asked}
            friends={friends}
            named={named}
          />
        ))}
      </ul>
    </section>
  );
}

type MatchProps = {
  pair: TastePair;
  asked: number;
  friends: ListFriend[];
  named: Map<string, ListTitle>;
};

function Match({
  pair: { friends: both, percent, together, apart },
  asked,
  friends,
  named,
}: MatchProps) {
  const other = friends[both[0] === asked ? both[1] : both[0]];
  const wantedBy = (title: ListTitle) => {
    const [a, b] = both;
    return friends[title.interest[a] > title.interest[b] ? a : b].name;
  };
  return (
    <li className="min-w-0 rounded-panel border border-line bg-surface p-4">
      <div className="flex items-center gap-3">
        <Avatar name={other.avatar} className="size-10" />
        <p className="min-w-0 flex-1 truncate font-medium">
          {friends[asked].name} and {other.name}
        </p>
        <p
          className={
            percent === null ? "text-sm text-ink-muted" : "font-display text-2xl font-bold"
          }
        >
          {percent === null ? "too little to say" : `${percent} %`}
        </p>
      </div>
      {percent !== null && (
        <dl className="mt-3 flex flex-col gap-2 text-sm">
          <Titles term="Together" titles={together.flatMap((id) => named.get(id) ?? [])} />
          <Titles
            term="Apart"
            titles={apart.flatMap((id) => named.get(id) ?? [])}
            note={(title) => `more for ${wantedBy(title)}`}
          />
        </dl>
      )}
    </li>
  );
}

type TitlesProps = { term: string; titles: ListTitle[]; note?: (title: ListTitle) => string };

function Titles({ term, titles, note }: TitlesProps) {
  return (
    <div>
      <dt className="text-xs text-ink-muted">{term}</dt>
      {titles.length === 0 && <dd className="text-ink-muted">nothing on the list</dd>}
      {titles.map((title) => (
        <dd key={title.id} className="truncate">
          {title.title}
          {note && <span className="text-ink-muted">, {note(title)}</span>}
        </dd>
      ))}
    </div>
  );
}
