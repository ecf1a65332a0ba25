import type { Ref } from "react";
import type { WatchedTitle } from "@/lib/watching/watched";
import { provideRenditions } from "./rendition-list";

provideRenditions();

type Props = { ref: Ref<HTMLVideoElement>; watched: WatchedTitle };

/** The video element with the tracks that belong to the trailer. */
export function TrailerVideo({ ref, watched: { images, trailer } }: Props) {
  return (
    // biome-ignore lint/a11y/useMediaCaption: imported trailers may come without captions
    <video ref={ref} slot="media" playsInline poster={images.backdrop} className="size-full">
      {trailer.captions && (
        <track kind="captions" srcLang="en" label="English" src={trailer.captions} />
      )}
      {trailer.chapters && <track kind="chapters" srcLang="en" src={trailer.chapters} default />}
      {trailer.storyboard && (
        <track kind="metadata" label="thumbnails" src={trailer.storyboard} default />
      )}
    </video>
  );
}
