import type { EventKind } from "@/lib/events/kinds";

const WORDS: Partial<Record<EventKind, string>> = {
  click: "opened",
  play: "played",
  skip: "skipped through",
  complete: "finished",
  close: "left",
  list_add: "listed",
  list_remove: "took off the list",
  like: "liked",
  dislike: "disliked",
  unrate: "took back an opinion of",
  hide: "hid",
  unhide: "brought back",
  forget: "had Matinee forget",
  progress: "went on with",
};

/** What somebody did with a title, as it stands between their name and the title's. */
export function actInWords(act: EventKind): string {
  return WORDS[act] ?? "came upon";
}
