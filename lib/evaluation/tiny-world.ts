import type { Interactions } from "@/lib/evaluation/interactions";
import { InteractionList } from "@/lib/evaluation/sources/interaction-list";

/** A data set from lines such as `ada nosferatu 4 120`: viewer, title, strength, seconds. */
export function tinyWorld(text: string): Interactions {
  const list = new InteractionList();
  for (const line of text.trim().split("\n")) {
    const [viewer, title, strength = "1", seconds] = line.trim().split(/\s+/);
    list.add({
      viewer,
      title,
      strength: Number(strength),
      seconds: seconds === undefined ? null : Number(seconds),
    });
  }
  return list.settled();
}

/** Entries as `viewer title`, in the order given. */
export function pairsIn({ viewers, titles, viewer, title }: Interactions, entries: Int32Array) {
  return Array.from(entries, (at) => `${viewers[viewer[at]]} ${titles[title[at]]}`);
}
