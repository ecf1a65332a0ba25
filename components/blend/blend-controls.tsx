"use client";

import type { ReactNode } from "react";
import { useId } from "react";
import { Avatar } from "@/components/circle/avatar";
import { Slider } from "@/components/ui/slider";
import type { ListFriend } from "@/lib/blend/blend-list";
import { type Aggregation, aggregations } from "@/lib/blend/joint-order";
import { type Mood, moods } from "@/lib/blend/moods";
import { type SeenRule, seenRules, type TonightWishes } from "@/lib/blend/wishes";

type Props = {
  friends: ListFriend[];
  wishes: TonightWishes;
  wishedBy: string | null; // the friend who moved something last
  wish: (change: Partial<TonightWishes>) => void;
};

const ABOUT: Record<Aggregation, string> = {
  proportional: "One after the other; who got least so far weighs most, by the fairness.",
  average: "What all like on average.",
  agreement: "The best on average, those first that the friends agree about.",
  leastMisery: "As good as the least pleased friend finds it.",
  mostPleasure: "As good as the most pleased friend finds it.",
  borda: "Every friend ranks all titles, and the places count.",
};

const LENGTHS = [30, 60, 90, 120] as const; // minutes

/** Everything that friends can argue with. */
export function BlendControls({ friends, wishes, wishedBy, wish }: Props) {
  return (
    <section
      aria-label="Wishes for tonight"
      className="flex flex-col gap-5 rounded-panel border border-line bg-surface p-5 lg:sticky lg:top-[calc(var(--header-height)+1rem)]"
    >
      <HereTonight friends={friends} wishes={wishes} wish={wish} />
      <Choice label="How all become one" about={ABOUT[wishes.aggregation]}>
        {(id) => (
          <Select
            id={id}
            value={wishes.aggregation}
            options={Object.entries(aggregations)}
            onChange={(value) => wish({ aggregation: value as Aggregation })} // its options are these
          />
        )}
      </Choice>
      <Slider
        label="Fairness"
        ends={["all together", "nobody left out"]}
        value={wishes.fairness}
        onChange={(fairness) => wish({ fairness })}
      />
      <Slider
        label="Variety"
        ends={["the best", "all different"]}
        value={wishes.diversity}
        onChange={(diversity) => wish({ diversity })}
      />
      <div className="grid gap-5 sm:grid-cols-3 lg:grid-cols-1">
        <Choice label="Mood">
          {(id) => (
            <Select
              id={id}
              value={wishes.mood ?? ""}
              options={[
                ["", "Any"],
                ...Object.entries(moods).map(([mood, { label }]): [string, string] => [
                  mood,
                  label,
                ]),
              ]}
              onChange={(value) => wish({ mood: value === "" ? null : (value as Mood) })}
            />
          )}
        </Choice>
        <Choice label="Length">
          {(id) => (
            <Select
              id={id}
              value={String(wishes.longestMinutes ?? "")}
              options={[
                ["", "Any"],
                ...LENGTHS.map((minutes): [string, string] => [
                  String(minutes),
                  `Up to ${minutes} minutes`,
                ]),
              ]}
              onChange={(value) => wish({ longestMinutes: value === "" ? null : Number(value) })}
            />
          )}
        </Choice>
        <Choice label="Seen before">
          {(id) => (
            <Select
              id={id}
              value={wishes.seenRule}
              options={Object.entries(seenRules)}
              onChange={(value) => wish({ seenRule: value as SeenRule })}
            />
          )}
        </Choice>
      </div>
      <p className="text-xs text-ink-muted">
        Everybody who has the blend open sees these move.
        {wishedBy && ` ${wishedBy} moved something last.`}
      </p>
    </section>
  );
}

function HereTonight({ friends, wishes: { absent }, wish }: Omit<Props, "wishedBy">) {
  return (
    <fieldset>
      <legend className="text-sm font-medium">Here tonight</legend>
      <ul className="mt-2 flex flex-wrap gap-2">
        {friends.map(({ id, name, avatar, isKnown }) => (
          <li key={id}>
            <label className="relative flex min-h-10 cursor-pointer items-center gap-2 rounded-full border border-line-strong py-1 ps-1.5 pe-3.5 text-sm has-checked:border-brass has-checked:bg-brass/12 has-disabled:cursor-not-allowed has-focus-visible:outline-3 has-focus-visible:outline-brass-strong">
              <input
                type="checkbox"
                className="absolute inset-0 size-full cursor-[inherit] opacity-0"
                disabled={!isKnown}
                checked={isKnown && !absent.includes(id)}
                onChange={({ target }) =>
                  wish({
                    absent: target.checked ? absent.filter((one) => one !== id) : [...absent, id],
                  })
                }
              />
              <Avatar name={avatar} className="size-7" />
              {name}
              {!isKnown && <span className="text-ink-muted">nothing yet</span>}
            </label>
          </li>
        ))}
      </ul>
    </fieldset>
  );
}

type ChoiceProps = { label: string; about?: string; children: (id: string) => ReactNode };

function Choice({ label, about, children }: ChoiceProps) {
  const id = useId();
  return (
    <div className="flex flex-col gap-1.5">
      <label htmlFor={id} className="text-sm font-medium">
        {label}
      </label>
      {children(id)}
      {about && <p className="text-xs text-ink-muted">{about}</p>}
    </div>
  );
}

type SelectProps = {
  id: string;
  value: string;
  options: [value: string, label: string][];
  onChange: (value: string) => void;
};

function Select({ id, value, options, onChange }: SelectProps) {
  return (
    <select
      id={id}
      value={value}
      onChange={(event) => onChange(event.target.value)}
      className="min-h-11 w-full rounded-lg border border-line-strong bg-ground px-3 text-ink"
    >
      {options.map(([option, label]) => (
        <option key={option} value={option}>
          {label}
        </option>
      ))}
    </select>
  );
}
