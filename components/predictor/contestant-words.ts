import type { Contestant } from "@/lib/predictor/contest";
import type { FeatureGroup } from "@/lib/predictor/feature-table";

/** What those who answer are called on the screen. */
export const contestantNames: Record<Contestant, string> = {
  hybrid: "Predictor, with the circle",
  metadata: "Predictor, films alone",
  filter: "Friends of like taste alone",
  community: "The circle's rating alone",
  popularity: "Popularity alone",
  "always-yes": "Always yes",
};

export const groupNames: Record<FeatureGroup, string> = {
  text: "What it is about",
  dates: "Dates",
  numbers: "Length, ratings, collection",
  maturity: "Whom it suits",
  genres: "Genres",
  people: "People",
  studios: "Studios",
  tags: "Tags",
  countries: "Countries",
  circle: "The circle",
};
