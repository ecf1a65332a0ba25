import { NothingHere } from "@/components/browse/nothing-here";
import { PlayerAway } from "@/components/player/player-away";

export default function NotFound() {
  return (
    <PlayerAway>
      <NothingHere />
    </PlayerAway>
  );
}
