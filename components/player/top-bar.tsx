import { IconButton } from "@/components/ui/icon-button";

type Props = {
  title: string; // empty while it is not known yet
  onLeave: () => void;
  slot?: string; // of media-chrome, which shows and hides it with the controls
};

/** The way out of the player, and what plays in it. */
export function TopBar({ title, onLeave, slot }: Props) {
  return (
    <div
      slot={slot}
      className="player-top flex w-full items-center gap-4 bg-linear-to-b from-black/72 to-transparent px-gutter py-4"
    >
      <IconButton icon="left" label="Back to browsing" onClick={onLeave} />
      {title && <h1 className="min-w-0 truncate text-xl">{title}</h1>}
    </div>
  );
}
