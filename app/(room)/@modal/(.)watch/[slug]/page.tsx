import { WatchedPlayer, type WatchProps } from "@/app/(room)/watch/watched-player";

export { generateMetadata } from "@/app/(room)/watch/[slug]/page";

/** The player above the page it was opened from, whose rows move beneath it. */
export default function WatchOverlay(props: WatchProps) {
  return <WatchedPlayer {...props} isOverlay />;
}
