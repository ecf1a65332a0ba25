import { useEffect, useRef } from "react";
import { Avatar } from "@/components/circle/avatar";
import type { Frames } from "@/components/stage/use-stage-stream";
import type { StageFriend } from "@/lib/stage/friend";

type Props = {
  friend: StageFriend;
  friends: StageFriend[]; // who could sit here instead
  frames: Frames;
  onChoose: (name: string) => void;
  isShown: boolean; // where only one pane fits
};

/** One friend's Matinee in a frame of its own, to be used as any other. */
export function Pane({ friend, friends, frames, onChoose, isShown }: Props) {
  const frame = useRef<HTMLIFrameElement>(null);
  useEffect(() => {
    const element = frame.current;
    const all = frames.current;
    if (!element) return;
    all.set(friend.id, element);
    return () => {
      all.delete(friend.id);
    };
  }, [friend.id, frames]);

  return (
    <section
      aria-label={`${friend.name}'s Matinee`}
      className={`min-h-0 min-w-0 flex-col overflow-hidden rounded-panel border border-line bg-surface shadow-panel max-lg:h-[78dvh] lg:flex ${isShown ? "flex" : "hidden"}`}
    >
      <header className="flex items-center gap-3 border-b border-line px-4 py-2.5">
        <Avatar name={friend.avatar} className="size-9" />
        <label className="flex min-w-0 items-baseline gap-2">
          <span className="sr-only">Who sits here</span>
          <select
            value={friend.name}
            onChange={({ target }) => onChoose(target.value)}
            className="min-h-9 cursor-pointer rounded-lg bg-surface pe-1 font-display text-xl font-bold text-ink hover:bg-overlay"
          >
            {friends.map(({ id, name }) => (
              <option key={id}>{name}</option>
            ))}
          </select>
        </label>
        <span className="ms-auto rounded-full border border-brass/60 px-2.5 py-0.5 text-xs font-medium whitespace-nowrap text-brass-strong">
          demo friend
        </span>
      </header>
      <div className="relative min-h-0 flex-1 overflow-hidden">
        <iframe
          ref={frame}
          src={`/?pane=${friend.id}`}
          title={`${friend.name}'s Matinee`}
          className="absolute start-0 top-0 h-[calc(100%/var(--pane-scale))] w-[calc(100%/var(--pane-scale))] origin-top-left [transform:scale(var(--pane-scale))] border-0"
        />
      </div>
    </section>
  );
}
