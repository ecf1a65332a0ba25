"use client";

import { useMemo, useState } from "react";
import type { BlendList, ListTitle } from "@/lib/blend/blend-list";
import { jointOrder, type Wishes } from "@/lib/blend/joint-order";
import { hasMood, type Mood } from "@/lib/blend/moods";

export type SeenRule = "nobody" | "notAll" | "any";

/** What the friends want tonight; everything but the interests, which came with the page. */
export type Tonight = Omit<Wishes, "present"> & {
  absent: string[]; // ids of friends
  mood: Mood | null;
  longestMinutes: number | null;
  seenRule: SeenRule;
};

const OPENING: Tonight = {
  aggregation: "average",
  fairness: 0.5,
  diversity: 0.15,
  absent: [],
  mood: null,
  longestMinutes: null,
  seenRule: "nobody",
};

/** Orders the list anew with every wish, here in the browser. */
export function useJointOrder(list: BlendList) {
  const [tonight, setTonight] = useState(OPENING);
  const present = useMemo(
    () => list.friends.map(({ id, isKnown }) => isKnown && !tonight.absent.includes(id)),
    [list, tonight.absent],
  );
  const titles = useMemo(() => {
    const fitting = list.titles.filter((title) => isFitting(title, tonight, present));
    return jointOrder(fitting, { ...tonight, present });
  }, [list, tonight, present]);
  const wish = (change: Partial<Tonight>) => setTonight((before) => ({ ...before, ...change }));
  return { tonight, present, titles, wish };
}

function isFitting(title: ListTitle, tonight: Tonight, present: boolean[]) {
  const { mood, longestMinutes, seenRule } = tonight;
  if (mood !== null && !hasMood(title.genres, mood)) return false;
  if (longestMinutes !== null && (title.runtimeMinutes ?? 0) > longestMinutes) return false;
  const seen = title.seenBy.filter((hasSeen, friend) => hasSeen && present[friend]).length;
  const there = present.filter(Boolean).length;
  if (seenRule === "nobody") return seen === 0;
  return seenRule === "any" || seen < there;
}
