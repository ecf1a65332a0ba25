"use client";

import { RoomError } from "@/components/browse/room-error";
import { PlayerAway } from "@/components/player/player-away";

export default function PlayerError({ reset }: { reset: () => void }) {
  return (
    <PlayerAway>
      <RoomError reset={reset} />
    </PlayerAway>
  );
}
