import Link from "next/link";
import { Avatar } from "@/components/circle/avatar";
import { NothingYet } from "@/components/insights/nothing-yet";
import type { BlendInList } from "@/lib/blend/blend";

/** The blends that a friend is in. */
export function BlendList({ blends }: { blends: BlendInList[] }) {
  if (blends.length === 0)
    return (
      <NothingYet icon="blend" title="No blend yet">
        <p>Make one and send its link to the friends you watch with.</p>
      </NothingYet>
    );
  return (
    <ul className="grid gap-4 sm:grid-cols-[repeat(auto-fill,minmax(18rem,1fr))]">
      {blends.map(({ id, name, isOwner, friends }) => (
        <li key={id}>
          <Link
            href={`/blend/${id}`}
            className="block rounded-panel border border-line bg-surface p-5 transition-colors hover:border-line-strong hover:bg-raised"
          >
            <span className="block truncate font-display text-lg font-bold">{name}</span>
            <span className="mt-3 flex -space-x-2">
              {friends.slice(0, 8).map((friend) => (
                <Avatar
                  key={friend.name}
                  name={friend.avatar}
                  className="size-9 ring-2 ring-surface"
                />
              ))}
            </span>
            <span className="mt-3 block text-sm text-ink-muted">
              {friends.map((friend) => friend.name).join(", ")}
              {isOwner ? " · yours" : ""}
            </span>
          </Link>
        </li>
      ))}
    </ul>
  );
}
