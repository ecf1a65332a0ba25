function captionTracks(video: HTMLVideoElement): TextTrack[] {
  return Array.from(video.textTracks).filter(
    ({ kind }) => kind === "captions" || kind === "subtitles",
  );
}

export function areCaptionsShown(video: HTMLVideoElement): boolean {
  return captionTracks(video).some(({ mode }) => mode === "showing");
}

export function showCaptions(video: HTMLVideoElement) {
  const [first] = captionTracks(video);
  if (first) first.mode = "showing";
}

/** Shows the first captions or hides all, and says which. */
export function toggleCaptions(video: HTMLVideoElement): string {
  const [first, ...others] = captionTracks(video);
  if (!first) return "No captions";
  const wereShown = areCaptionsShown(video);
  for (const track of [first, ...others]) track.mode = "disabled";
  if (!wereShown) first.mode = "showing";
  return wereShown ? "Captions off" : "Captions on";
}
