import { createHash } from "node:crypto";
import { env } from "@/lib/env";
import { clientOf } from "@/lib/jellyfin/door";
import { readConnection, readItemOf } from "@/lib/jellyfin/read";
import { signTicket, type Ticket } from "@/lib/jellyfin/sealed";
import { Trouble } from "@/lib/jellyfin/trouble";
import { log } from "@/lib/log";

const HOUR = 3_600_000; // milliseconds
const OPEN_HOURS = 6; // long enough for a long film with a pause

/** What a viewer plays of their library. */
export type Playing = { itemId: string; playId: string; isFilm: boolean };

// pages make a playing, and what is reported of it is heard by another copy of this module
const slot = Symbol.for("matinee.jellyfinPlaying");
const shared = globalThis as { [slot]?: Map<string, Playing> };

const MOST_PLAYING = 500;

function playings() {
  shared[slot] ??= new Map();
  return shared[slot];
}

export function playingOf(viewerId: string, titleId: string): Playing | undefined {
  return playings().get(`${viewerId} ${titleId}`);
}

/** An address to play a title from, and where it was left on the server; null where it is in no library of theirs. */
export async function openPlaying(viewerId: string, titleId: string) {
  const item = await readItemOf(viewerId, titleId);
  if (!item) return null;
  const itemId = item.kind === "film" ? item.itemId : await episodeOf(viewerId, item.itemId);
  if (itemId === null) return null;
  const ticket = ticketFor(viewerId, itemId);
  note(`${viewerId} ${titleId}`, { itemId, playId: ticket.playId, isFilm: item.kind === "film" });
  const { lastPlayedAt: at, resumeSeconds: seconds } = item;
  return {
    source: `/api/library/stream/${signTicket(ticket, env().MATINEE_SECRET)}/master.m3u8`,
    leftOff: at && item.kind === "film" ? { at, seconds } : null,
  };
}

/** The same for an hour, so that a page that is made again does not start the film again. */
function ticketFor(viewerId: string, itemId: string): Ticket {
  const hour = Math.floor(Date.now() / HOUR);
  const said = createHash("sha256").update(`${viewerId} ${itemId} ${hour}`).digest("hex");
  return { viewerId, itemId, playId: said.slice(0, 32), expiresAt: (hour + OPEN_HOURS) * HOUR };
}

function note(key: string, playing: Playing) {
  playings().delete(key);
  playings().set(key, playing);
  for (const oldest of playings().keys()) {
    if (playings().size <= MOST_PLAYING) return;
    playings().delete(oldest);
  }
}

async function episodeOf(viewerId: string, seriesId: string) {
  try {
    const connection = await readConnection(viewerId);
    return connection && (await (await clientOf(connection)).episodeOf(seriesId));
  } catch (error) {
    if (!(error instanceof Trouble)) throw error;
    log().info({ reason: error.message }, "no episode could be found to play");
    return null;
  }
}
