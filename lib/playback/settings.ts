/** How captions look; both are closed sets, so that every combination could be tried for contrast. */
export const captionSizes = ["small", "medium", "large", "huge"] as const;
export const captionLooks = ["shade", "solid", "outline", "bright"] as const;

export type CaptionSettings = {
  isOn: boolean;
  size: (typeof captionSizes)[number];
  look: (typeof captionLooks)[number];
};

/** How a viewer wants trailers to play, in every browser they sign in with. */
export type PlaybackSettings = {
  playsNext: boolean; // what is next begins by itself after a countdown
  previews: boolean; // muted, on cards and backdrops
  savesData: boolean; // the lowest level, and no previews
  captions: CaptionSettings;
};

export const usualPlayback: PlaybackSettings = {
  playsNext: true,
  previews: true,
  savesData: false,
  captions: { isOn: false, size: "medium", look: "shade" },
};
