import type { IncomingMessage } from "node:http";
import { Readable } from "node:stream";
import { env } from "@/lib/env";
import { AppError } from "@/lib/errors";
import { parseAddress } from "@/lib/jellyfin/address";
import { bodyOf, requireSuccess } from "@/lib/jellyfin/answer-body";
import { clientOf } from "@/lib/jellyfin/door";
import { throughDoor, withoutKeys } from "@/lib/jellyfin/playlist";
import { type Connection, readConnection } from "@/lib/jellyfin/read";
import { readTicket, type Ticket } from "@/lib/jellyfin/sealed";
import { Trouble } from "@/lib/jellyfin/trouble";

const PART = /^[A-Za-z0-9_-][A-Za-z0-9_.-]*$/; // of a path: no dots in front
const PLAYLIST_BYTES = 4 * 1024 * 1024;
const PASSED = ["content-length", "content-range", "accept-ranges"];
const TYPES = /^(video|audio)\/[\w.+-]+$|^text\/vtt\b|^application\/(mp4|octet-stream)$/i;

export type AskedPart = {
  viewerId: string;
  ticket: string;
  parts: string[]; // of the path below the item
  query: URLSearchParams;
  range: string | null;
};

/** A playlist or segment of what a ticket opens, for the viewer it was made for. */
export async function streamPart(asked: AskedPart): Promise<Response> {
  const ticket = readTicket(asked.ticket, env().MATINEE_SECRET, Date.now());
  if (!ticket || ticket.viewerId !== asked.viewerId) throw new AppError("notFound");
  if (asked.parts.length === 0 || !asked.parts.every((part) => PART.test(part)))
    throw new AppError("notFound");
  const connection = await readConnection(ticket.viewerId);
  if (!connection) throw new AppError("notFound");
  const client = await clientOf(connection);
  const path = `/Videos/${ticket.itemId}/${asked.parts.join("/")}`;
  const headers: Record<string, string> = asked.range ? { range: asked.range } : {};
  const answer = await client.ask({ path: path + queryFor(asked, connection, ticket), headers });
  await requireSuccess(answer);
  if (/\.m3u8$/i.test(path)) return playlistOf(answer, { path, asked, connection, ticket });
  return passed(answer);
}

/** A master playlist is asked for what every browser plays; its parts carry the server's own questions. */
function queryFor({ parts, query }: AskedPart, { deviceId }: Connection, ticket: Ticket) {
  if (parts.join("/") !== "master.m3u8") return withoutKeys(query);
  const wanted = new URLSearchParams({
    deviceId,
    mediaSourceId: ticket.itemId,
    playSessionId: ticket.playId,
    videoCodec: "h264",
    audioCodec: "aac",
    segmentContainer: "mp4",
    maxAudioChannels: "2",
    transcodingMaxAudioChannels: "2",
    videoBitRate: "12000000",
    audioBitRate: "192000",
    minSegments: "1",
    breakOnNonKeyFrames: "true",
    enableAdaptiveBitrateStreaming: "true",
  });
  return `?${wanted}`;
}

type Read = { path: string; asked: AskedPart; connection: Connection; ticket: Ticket };

async function playlistOf(answer: IncomingMessage, { path, asked, connection, ticket }: Read) {
  const text = (await bodyOf(answer, PLAYLIST_BYTES)).toString("utf8");
  if (!text.startsWith("#EXTM3U")) throw new Trouble("odd");
  const base = parseAddress(connection.address)?.base ?? "";
  const playlist = throughDoor(text, {
    path: base + path,
    root: `${base}/Videos/${ticket.itemId}/`,
    door: `/api/library/stream/${asked.ticket}/`,
  });
  if (playlist === null) throw new Trouble("odd");
  return new Response(playlist, {
    headers: {
      "cache-control": "private, no-store",
      "content-type": "application/vnd.apple.mpegurl",
    },
  });
}

/** A segment as it comes; whoever leaves ends it at the server, too. */
function passed(answer: IncomingMessage) {
  const headers = new Headers({ "cache-control": "private, no-store" });
  const type = answer.headers["content-type"] ?? "";
  headers.set("content-type", TYPES.test(type) ? type : "application/octet-stream");
  for (const name of PASSED) {
    const value = answer.headers[name];
    if (typeof value === "string") headers.set(name, value);
  }
  const body = Readable.toWeb(answer) as ReadableStream; // the same thing by two names
  return new Response(body, { status: answer.statusCode, headers });
}
