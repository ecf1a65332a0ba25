import type { IncomingMessage } from "node:http";
import type { z } from "zod";
import {
  bodyOf,
  jsonBytesOf,
  jsonOf,
  parsedJson,
  requireSuccess,
} from "@/lib/jellyfin/answer-body";
import { type Asked, type Door, guardedRequest } from "@/lib/jellyfin/guarded-request";
import {
  type Episode,
  episode,
  itemPage,
  publicInfo,
  quickConnect,
  signedIn,
} from "@/lib/jellyfin/schema";
import { Trouble } from "@/lib/jellyfin/trouble";

const VERSION = "1.0.0"; // of the client as servers list it; they refuse a sign-in without one
const PATIENCE_MILLISECONDS = 30_000; // for an answer that is read whole

export const PAGE_ITEMS = 1_000; // of a list that says little of each
export const FULL_ITEMS = 100; // asked for by id: their ids have to fit a request line of 8 KiB

const FULL_FIELDS =
  "Genres,People,Studios,Overview,Taglines,Tags,ProviderIds,OriginalTitle,ProductionLocations,DateCreated,Etag";

/** Who speaks: this Matinee as a device, and the account once it is signed in. */
export type Caller = { deviceId: string; userId?: string; token?: string };

export type ItemKind = "Movie" | "Series" | "BoxSet";

/** A Jellyfin server over plain HTTP, by the one form of authorisation that every version from 10.10 takes. */
export class JellyfinClient {
  readonly #door: Door;
  readonly #caller: Caller;

  constructor(door: Door, caller: Caller) {
    this.#door = door;
    this.#caller = caller;
  }

  publicInfo(signal?: AbortSignal) {
    return this.#json(publicInfo, { path: "/System/Info/Public", signal });
  }

  signIn(name: string, password: string) {
    const body = { Username: name, Pw: password };
    return this.#json(signedIn, posted("/Users/AuthenticateByName", body));
  }

  /** Begins a sign-in by code; null where the server does not offer it. */
  async beginQuickConnect() {
    const answer = await this.ask(posted("/QuickConnect/Initiate"));
    if (answer.statusCode === 401 || answer.statusCode === 403) {
      answer.resume();
      return null;
    }
    return read(quickConnect, await jsonOf(answer));
  }

  async isApproved(secret: string) {
    const path = `/QuickConnect/Connect?secret=${encodeURIComponent(secret)}`;
    return (await this.#json(quickConnect, { path })).Authenticated;
  }

  signInQuickly(secret: string) {
    return this.#json(signedIn, posted("/Users/AuthenticateWithQuickConnect", { Secret: secret }));
  }

  /** Ends the sign-in on the server: its token is worth nothing from then on. */
  async signOut() {
    await this.#done(posted("/Sessions/Logout"));
  }

  /** A page of what the account may see, as little as tells what changed. */
  listItems(kinds: ItemKind[], from: number, signal?: AbortSignal) {
    const asked = {
      ...this.#ofUser,
      recursive: "true",
      includeItemTypes: kinds.join(","),
      fields: "Etag",
      enableImages: "false",
      sortBy: "DateCreated,SortName",
      startIndex: String(from),
      limit: String(PAGE_ITEMS),
      enableTotalRecordCount: "true",
    };
    return this.#json(itemPage, { path: `/Items?${new URLSearchParams(asked)}`, signal });
  }

  /** Everything about some items, to be read by `itemsIn`; those that are gone or closed to the account are left out. */
  async fullItems(ids: string[], signal?: AbortSignal): Promise<Buffer> {
    const asked = {
      ...this.#ofUser,
      ids: ids.join(","),
      fields: FULL_FIELDS,
      enableImageTypes: "Primary,Backdrop,Thumb",
      imageTypeLimit: "1",
      limit: String(ids.length),
    };
    const path = `/Items?${new URLSearchParams(asked)}`;
    return jsonBytesOf(await this.#askPatiently({ path, signal }));
  }

  /** What a collection holds, in its order. */
  membersOf(collectionId: string, signal?: AbortSignal) {
    const asked = { ...this.#ofUser, parentId: collectionId, enableImages: "false" };
    return this.#json(itemPage, { path: `/Items?${new URLSearchParams(asked)}`, signal });
  }

  /** The episode of a series that is under way or comes next; none where everything was watched. */
  nextEpisode(seriesId: string) {
    return this.#episodes("/Shows/NextUp", { seriesId, limit: "1" });
  }

  /** Episodes of a series in their order: from the first, or from a given one. */
  episodesFrom(seriesId: string, from: string | null, limit: number) {
    const asked = { limit: String(limit), ...(from && { startItemId: from }) };
    return this.#episodes(`/Shows/${seriesId}/Episodes`, asked);
  }

  image(itemId: string, { kind, width, tag }: { kind: string; width: number; tag: string }) {
    const asked = { maxWidth: String(width), quality: "85", format: "Webp", tag };
    return this.ask({ path: `/Items/${itemId}/Images/${kind}?${new URLSearchParams(asked)}` });
  }

  /** Tells the server what plays here, so that both agree on what was watched. */
  async report(step: "" | "/Progress" | "/Stopped", facts: object) {
    await this.#done(posted(`/Sessions/Playing${step}`, facts));
  }

  /** Lets the server stop making segments that nobody will ask for. */
  async stopEncoding(playId: string) {
    const asked = new URLSearchParams({ deviceId: this.#caller.deviceId, playSessionId: playId });
    await this.#done({ method: "DELETE", path: `/Videos/ActiveEncodings?${asked}` });
  }

  /** Any request under the account, answered as a stream. */
  ask(asked: Asked): Promise<IncomingMessage> {
    const headers = { ...asked.headers, authorization: authorisation(this.#caller) };
    return guardedRequest(this.#door, { ...asked, headers });
  }

  async #json<Shape extends z.ZodType>(shape: Shape, asked: Asked) {
    return read(shape, await jsonOf(await this.#askPatiently(asked)));
  }

  async #episodes(path: string, asked: Record<string, string>): Promise<Episode[]> {
    const query = new URLSearchParams({ ...this.#ofUser, ...asked, enableImages: "false" });
    const { Items } = await this.#json(itemPage, { path: `${path}?${query}` });
    return Items.flatMap((item) => episode.safeParse(item).data ?? []);
  }

  async #done(asked: Asked) {
    const answer = await this.#askPatiently(asked);
    await requireSuccess(answer);
    await bodyOf(answer);
  }

  async #askPatiently(asked: Asked) {
    const end = AbortSignal.timeout(PATIENCE_MILLISECONDS);
    const signal = asked.signal ? AbortSignal.any([asked.signal, end]) : end;
    try {
      return await this.ask({ ...asked, signal });
    } catch (error) {
      if (end.aborted) throw new Trouble("unreachable");
      throw error;
    }
  }

  get #ofUser() {
    return { userId: this.#caller.userId ?? "" };
  }
}

/** The items of an answer that was kept as it came. */
export function itemsIn(answer: Buffer): unknown[] {
  return read(itemPage, parsedJson(answer)).Items;
}

/** `Authorization: MediaBrowser …` with its values encoded, as version 12 demands and 10.10 takes. */
export function authorisation({ deviceId, token }: Caller) {
  const parts = {
    Client: "Matinee",
    Device: "Matinee",
    DeviceId: deviceId,
    Version: VERSION,
    ...(token && { Token: token }),
  };
  const said = Object.entries(parts).map(
    ([name, value]) => `${name}="${encodeURIComponent(value)}"`,
  );
  return `MediaBrowser ${said.join(", ")}`;
}

function posted(path: string, body?: object): Asked {
  if (!body) return { method: "POST", path, headers: { "content-length": "0" } };
  return {
    method: "POST",
    path,
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  };
}

function read<Shape extends z.ZodType>(shape: Shape, answer: unknown): z.infer<Shape> {
  const result = shape.safeParse(answer);
  if (result.success) return result.data;
  throw new Trouble("odd");
}
