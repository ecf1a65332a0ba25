import type { Reason, RowKind } from "@/lib/rankings/home-page";

/**
 * What rows and reasons are called here. Their words on record stay out, as they stay out of exports: even without
 * names they tell what somebody else did who may not have agreed to research.
 */
export const rowNames: Record<RowKind, string> = {
  billboard: "Billboard",
  "continue-watching": "Continue watching",
  "library-continue": "Continue from the library",
  "top-picks": "Top picks",
  likely: "Likely for the viewer",
  library: "From the library",
  "because-friend": "Because of a friend",
  "because-title": "Because of a title",
  trending: "Trending",
  "top-10": "Top 10",
  "hidden-gems": "Hidden gems",
  "new-here": "New here",
  genre: "Genre",
  "my-list": "My list",
  "watch-again": "Watch again",
};

export const reasonNames: Record<Reason["kind"], string> = {
  neighbour: "viewers of like taste",
  title: "like another title",
  popular: "popular in the circle",
  trending: "watched lately",
  new: "new in the catalogue",
  own: "the viewer's own doing",
  genre: "genre",
  predicted: "what was learnt of the viewer",
  explore: "exploration",
};
