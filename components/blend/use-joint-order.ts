"use client";

import { useMemo } from "react";
import type { BlendList, ListTitle } from "@/lib/blend/blend-list";
import type { Tally } from "@/lib/blend/evening/evening";
import { jointOrder } from "@/lib/blend/joint-order";
import { hasMood } from "@/lib/blend/moods";
import type { TonightWishes } from "@/lib/blend/wishes";

type Said = { wishes: TonightWishes; tallies: Record<string, Tally> };

/** Orders the list anew with every wish, here in the browser; what somebody does not want tonight stands aside. */
export function useJointOrder(list: BlendList, { wishes, tallies }: Said) {
  const present = useMemo(
    () => list.friends.map(({ id, isKnown }) => isKnown && !wishes.absent.includes(id)),
    [list, wishes.absent],
  );
  const asideIds = Object.keys(tallies)
    .filter((id) => tallies[id].against > 0 || tallies[id].own === false)
    .sort()
    .join("\n"); // compared as one text: most news changes nothing about it
  return useMemo(() => {
    const isAside = new Set(asideIds.split("\n"));
    const fitting = list.titles.filter((title) => isFitting(title, wishes, present));
    const wanted = fitting.filter(({ id }) => !isAside.has(id));
    return {
      present,
      titles: jointOrder(wanted, { ...wishes, present }),
      aside: list.titles.filter(({ id }) => isAside.has(id)),
    };
  }, [list, wishes, present, asideIds]);
}

function isFitting(title: ListTitle, wishes: TonightWishes, present: boolean[]) {
  const { mood, longestMinutes, seenRule } = wishes;
  if (mood !== null && !hasMood(title.genres, mood)) return false;
  if (longestMinutes !== null && (title.runtimeMinutes ?? 0) > longestMinutes) return false;
  const seen = title.seenBy.filter((hasSeen, friend) => hasSeen && present[friend]).length;
  const there = present.filter(Boolean).length;
  if (seenRule === "nobody") return seen === 0;
  return seenRule === "any" || seen < there;
}
