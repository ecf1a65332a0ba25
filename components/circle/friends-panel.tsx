import { Avatar } from "@/components/circle/avatar";
import { Day } from "@/components/circle/day";
import { FriendActs } from "@/components/circle/friend-acts";
import { Panel } from "@/components/circle/panel";
import { Icon } from "@/components/ui/icon";
import type { Maturity } from "@/lib/titles/maturity";

export type ListedFriend = {
  id: string;
  name: string;
  avatar: string;
  origin: "real" | "demo";
  role: "friend" | "researcher" | "host";
  maturityCeiling: Maturity | null;
  createdAt: Date;
  lastSignIn: Date | null;
  eventCount: number;
};

export function FriendsPanel({ friends, hostId }: { friends: ListedFriend[]; hostId: string }) {
  const real = friends.filter(({ origin }) => origin === "real").length;
  return (
    <Panel
      id="friends"
      title="Friends"
      about={`${real === 0 ? "Nobody real yet" : `${real} with an account of their own`}, and ${friends.length - real} for the demo. Open a friend to change a role, help with a passphrase or say goodbye.`}
    >
      <ul className="divide-y divide-line rounded-panel border border-line bg-surface">
        {friends.map((friend) => (
          <li key={friend.id}>
            <FriendEntry friend={friend} isSelf={friend.id === hostId} />
          </li>
        ))}
      </ul>
    </Panel>
  );
}

function FriendEntry({ friend, isSelf }: { friend: ListedFriend; isSelf: boolean }) {
  const { name, avatar, origin, role, lastSignIn, maturityCeiling } = friend;
  return (
    <details className="group">
      <summary className="focus-inset flex min-h-16 list-none items-center gap-3.5 px-4 py-3 hover:bg-ink/4 [&::-webkit-details-marker]:hidden">
        <Avatar name={avatar} className="size-10" />
        <span className="flex min-w-0 flex-1 flex-wrap items-center gap-x-3.5 gap-y-1.5">
          <span className="min-w-0 flex-1 basis-48">
            <span className="block truncate font-semibold">
              {name}
              {isSelf && <span className="font-normal text-ink-muted"> (you)</span>}
            </span>
            <span className="block text-sm text-ink-muted">
              {lastSignIn ? (
                <>
                  signed in <Day date={lastSignIn} />
                </>
              ) : (
                "has not signed in yet"
              )}
            </span>
          </span>
          <span className="flex flex-wrap gap-1.5">
            {maturityCeiling !== null && <Badge>{`up to ${maturityCeiling}`}</Badge>}
            {origin === "demo" && <Badge>demo</Badge>}
            <Badge isLit={role !== "friend"}>{role}</Badge>
          </span>
        </span>
        <Icon
          name="down"
          className="size-4 text-ink-muted transition-transform group-open:rotate-180"
        />
      </summary>
      <FriendActs friend={friend} isSelf={isSelf} />
    </details>
  );
}

function Badge({ children, isLit = false }: { children: string; isLit?: boolean }) {
  return (
    <span
      className={`rounded-full border px-2.5 py-0.5 text-xs ${isLit ? "border-brass/60 text-brass-strong" : "border-line text-ink-muted"}`}
    >
      {children}
    </span>
  );
}
