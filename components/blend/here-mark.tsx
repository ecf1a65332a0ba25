"use client";

import { useEvening } from "@/components/blend/evening-room";

/** Says of a friend that they have the blend open. */
export function HereMark({ friendId }: { friendId: string }) {
  const { evening } = useEvening();
  if (!evening.here.includes(friendId)) return null;
  return (
    <span className="inline-flex items-center gap-1.5 text-ok">
      <span aria-hidden="true" className="size-2 rounded-full bg-current" />
      here now
    </span>
  );
}
