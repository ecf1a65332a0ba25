import { Avatar } from "@/components/circle/avatar";
import type { TitleFriend } from "@/lib/rankings/friends-of-title";

const SHOWN = 6; // names; more are counted

/** Friends who took to a title, as far as they agreed to be named. */
export function TitleFriends({ friends }: { friends: TitleFriend[] }) {
  if (friends.length === 0) return null;
  const more = friends.length - SHOWN;
  return (
    <section aria-label="Friends who took to it">
      <ul className="flex flex-wrap gap-x-5 gap-y-2.5">
        {friends.slice(0, SHOWN).map(({ name, avatar, took }) => (
          <li key={name} className="flex items-center gap-2.5 text-sm">
            <Avatar name={avatar} className="size-8" />
            <span>
              <span className="font-semibold">{name}</span>{" "}
              <span className="text-ink-muted">
                {took === "liked" ? "liked it" : "watched it to the end"}
              </span>
            </span>
          </li>
        ))}
        {more > 0 && (
          <li className="self-center text-sm text-ink-muted">
            and {more === 1 ? "one more" : `${more} more`}
          </li>
        )}
      </ul>
    </section>
  );
}
