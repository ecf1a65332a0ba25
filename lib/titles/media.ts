/** Addresses and facts of a title's pictures, ready for an <img>. */
export type TitleImages = {
  poster: string; // 2:3
  card: string; // 16:9 with lettering
  backdrop: string; // 16:9 without
  isLettered?: boolean; // false where the card of an imported title does not carry its name
  placeholder: string; // tiny data URI shown until the picture is there
  dominantColour: string; // #rrggbb
};

/** Everything a player needs to know about a title's trailer. */
export type TrailerMedia = {
  source: string; // HLS playlist or MP4
  durationSeconds: number;
  captions: string | null; // WebVTT
  storyboard: string | null; // WebVTT of sprite regions
  chapters?: string; // WebVTT; left out where a trailer has none
};

export type TitleMedia = { images: TitleImages; trailer: TrailerMedia };
