import { createHash } from "node:crypto";
import { env } from "@/lib/env";
import { type EpisodeOnTurn, episodeOnTurn } from "@/lib/jellyfin/episodes";
import { readItemOf } from "@/lib/jellyfin/read";
import { signTicket, type Ticket } from "@/lib/jellyfin/sealed";
import { Recent } from "@/lib/rankings/recent";

const HOUR = 3_600_000; // milliseconds
const OPEN_HOURS = 6; // long enough for a long film with a pause

/** What a viewer plays of their library. */
export type Playing = { itemId: string; playId: string; isFilm: boolean };

const MOST_PLAYING = 500;

// pages make a playing, and what is reported of it is heard by another copy of this module
const slot = Symbol.for("matinee.jellyfinPlaying");
const shared = globalThis as { [slot]?: Map<string, Playing> };

function playings() {
  shared[slot] ??= new Recent(MOST_PLAYING);
  return shared[slot];
}

export function playingOf(viewerId: string, titleId: string): Playing | undefined {
  return playings().get(`${viewerId} ${titleId}`);
}

/** What is played of a title: an address to play it from, and where it was left on the server. */
export type OpenPlaying = {
  source: string;
  leftOff: { at: Date | null; seconds: number } | null; // null where only Matinee knows
  episode: EpisodeOnTurn | null; // of a series
};

/** Opens a title of a viewer's library to be played; null where it is in none, or has nothing to play. */
export async function openPlaying(
  viewerId: string,
  titleId: string,
  wanted: string | null = null,
): Promise<OpenPlaying | null> {
  const item = await readItemOf(viewerId, titleId);
  if (!item) return null;
  if (item.kind === "film") {
    const { itemId, lastPlayedAt: at, resumeSeconds: seconds } = item;
    const leftOff = at && { at, seconds };
    return { ...open(viewerId, titleId, { itemId, isFilm: true }), leftOff, episode: null };
  }
  const episode = await episodeOnTurn(viewerId, item.itemId, wanted);
  if (!episode) return null;
  const { id: itemId, resumeSeconds: seconds } = episode;
  const leftOff = { at: null, seconds }; // what Matinee knows of the series may be of another episode
  return { ...open(viewerId, titleId, { itemId, isFilm: false }), leftOff, episode };
}

function open(viewerId: string, titleId: string, played: Pick<Playing, "itemId" | "isFilm">) {
  const ticket = ticketFor(viewerId, played.itemId);
  playings().set(`${viewerId} ${titleId}`, { ...played, playId: ticket.playId });
  const signed = signTicket(ticket, env().MATINEE_SECRET);
  return { source: `/api/library/stream/${signed}/master.m3u8` };
}

/** The same for an hour, so that a page that is made again does not start the film again. */
function ticketFor(viewerId: string, itemId: string): Ticket {
  const hour = Math.floor(Date.now() / HOUR);
  const said = createHash("sha256").update(`${viewerId} ${itemId} ${hour}`).digest("hex");
  return { viewerId, itemId, playId: said.slice(0, 32), expiresAt: (hour + OPEN_HOURS) * HOUR };
}
