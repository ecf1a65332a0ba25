import { WatchedPlayer, type WatchProps } from "@/app/(room)/watch/watched-player";

/** The player above the page it was opened from, whose rows move beneath it. */
export default function WatchOverlay(props: WatchProps) {
  return <WatchedPlayer {...props} isOverlay />;
}
