import { createPortal } from "react-dom";
import type { WatchedTitle } from "@/lib/watching/watched";
import { provideRenditions } from "./rendition-list";

provideRenditions();

type Props = { video: HTMLVideoElement; trailer: WatchedTitle["trailer"] };

/** The tracks that belong to a trailer, in its video element, which is older than the player around it. */
export function TrailerTracks({ video, trailer }: Props) {
  return createPortal(
    <>
      {trailer.captions && (
        <track kind="captions" srcLang="en" label="English" src={trailer.captions} />
      )}
      {trailer.chapters && <track kind="chapters" srcLang="en" src={trailer.chapters} default />}
      {trailer.storyboard && (
        <track kind="metadata" label="thumbnails" src={trailer.storyboard} default />
      )}
    </>,
    video,
  );
}
