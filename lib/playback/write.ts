import { pool } from "@/lib/db";
import type { PlaybackSettings } from "@/lib/playback/settings";
import type { ViewerId } from "@/lib/session";

/** Replaces the settings named; the others stay. */
export async function savePlayback(viewerId: ViewerId, changed: Partial<PlaybackSettings>) {
  await pool().query("update viewer set playback = playback || $2 where id = $1", [
    viewerId,
    JSON.stringify(changed),
  ]);
}
