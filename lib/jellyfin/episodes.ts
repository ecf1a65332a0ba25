import type { JellyfinClient } from "@/lib/jellyfin/client";
import { clientOf } from "@/lib/jellyfin/door";
import { plainId, secondsOf } from "@/lib/jellyfin/mapper";
import { readConnection, readItemOf } from "@/lib/jellyfin/read";
import type { Episode } from "@/lib/jellyfin/schema";
import { Trouble } from "@/lib/jellyfin/trouble";
import { log } from "@/lib/log";

/** An episode as it is played or offered. */
export type ShownEpisode = {
  id: string; // the server's
  name: string; // S1 E2 · The Storm
  seconds: number; // long; 0 where the server does not say
  resumeSeconds: number;
};

export type EpisodeOnTurn = ShownEpisode & { next: { id: string; name: string } | null };

/**
 * The episode of a series that is played: the one that was asked for, else the one that is under way or comes next
 * there, else the first; with the one after it. Null where the server has none, or cannot be asked.
 */
export async function episodeOnTurn(
  viewerId: string,
  seriesId: string,
  wanted: string | null = null,
): Promise<EpisodeOnTurn | null> {
  try {
    const connection = await readConnection(viewerId);
    if (!connection) return null;
    const client = await clientOf(connection);
    const [current, after] = await turn(client, seriesId, wanted);
    if (!current) return null;
    const next = after && { id: plainId(after.Id), name: nameOf(after) };
    return { ...shown(current), next: next ?? null };
  } catch (error) {
    if (!(error instanceof Trouble)) throw error;
    log().info({ reason: error.message }, "no episode could be found to play");
    return null;
  }
}

/** The episode that Play would play of a title, for its details; null for what is no series of the viewer's. */
export async function readEpisodeOnTurn(viewerId: string, titleId: string) {
  const item = await readItemOf(viewerId, titleId);
  return item?.kind === "series" ? episodeOnTurn(viewerId, item.itemId) : null;
}

/** That episode and the one after it, in the order of the series. */
async function turn(client: JellyfinClient, seriesId: string, wanted: string | null) {
  const asked = wanted ?? (await client.nextEpisode(seriesId)).at(0)?.Id ?? null;
  const found = await client.episodesFrom(seriesId, asked, 2);
  const isThere = asked === null || (found[0] && plainId(found[0].Id) === plainId(asked));
  return isThere ? found : []; // a server that does not know it begins with another
}

function shown(episode: Episode): ShownEpisode {
  return {
    id: plainId(episode.Id),
    name: nameOf(episode),
    seconds: secondsOf(episode.RunTimeTicks ?? 0),
    resumeSeconds: secondsOf(episode.UserData.PlaybackPositionTicks),
  };
}

function nameOf({ ParentIndexNumber: season, IndexNumber: number, Name }: Episode) {
  const place = [season !== undefined && `S${season}`, number !== undefined && `E${number}`];
  return [place.filter(Boolean).join(" "), Name].filter(Boolean).join(" · ");
}
