import { randomUUID } from "node:crypto";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { type Answer, bodyOf, send } from "./answers";
import { isWhole, LEGACY_HEADERS, speakerIn } from "./authorisation";
import { type Faults, failed } from "./faults";
import { answerOf, caseless, listed, now, pageOf } from "./item-answers";
import { idOf, type StoredItem, TICKS } from "./made-library";
import { type QuickConnect, quickAnswer } from "./quick-connect";
import type { ClosedRequest, OpenRequest, PlayingReport, StandInUser } from "./requests";
import { Streams } from "./streams";

type Options = { items: StoredItem[]; users: StandInUser[]; film?: string; hasEtags?: boolean };

/**
 * A server that answers as Jellyfin 12 does, as far as Matinee asks: only by its modern header, with ids without dashes
 * and ticks, nulls left out, lists in pages.
 */
export class JellyfinStandIn {
  readonly items: Map<string, StoredItem>;
  readonly reports: PlayingReport[] = [];
  readonly stoppedEncodings: string[] = [];
  readonly asked: string[] = []; // method and path of each request, for tests
  faults: Faults = {};
  readonly #users: Map<string, Required<StandInUser> & { id: string }>;
  readonly #tokens = new Map<string, string>(); // to user names
  readonly #quick: QuickConnect[] = [];
  readonly #streams: Streams;
  readonly #serverId = idOf("stand-in");
  readonly #hasEtags: boolean;

  constructor({ items, users, film = "nosferatu-1922", hasEtags = true }: Options) {
    this.items = new Map(items.map((item) => [item.Id, item]));
    this.#users = new Map(
      users.map((user) => [
        user.name,
        { closedLibraries: [], data: {}, ...user, id: idOf(`user ${user.name}`) },
      ]),
    );
    this.#streams = new Streams(film);
    this.#hasEtags = hasEtags;
  }

  /** Somebody enters a code in their own Jellyfin. */
  approve(code: string, user: string) {
    const waiting = this.#quick.find((known) => known.code === code);
    if (!waiting) throw new Error(`No such code: ${code}`);
    waiting.user = user;
  }

  /** Changes an item as an editor of metadata does. */
  change(id: string, changes: Partial<StoredItem>) {
    const item = this.items.get(id);
    if (item) this.items.set(id, { ...item, ...changes, Version: item.Version + 1 });
  }

  dataOf(user: string) {
    return this.#users.get(user)?.data ?? {};
  }

  revokeTokens() {
    this.#tokens.clear();
  }

  get openTokens() {
    return this.#tokens.size;
  }

  async listen(port = 0) {
    const server = createServer((request, response) => {
      this.#answer(request, response).catch((error) => {
        if (!response.headersSent) response.writeHead(500);
        response.end(String(error));
      });
    });
    await new Promise<void>((listening) => server.listen(port, "127.0.0.1", listening));
    const { port: used } = server.address() as AddressInfo;
    const close = () => {
      server.closeAllConnections();
      server.close();
    };
    return { url: `http://127.0.0.1:${used}`, close };
  }

  async #answer(request: IncomingMessage, response: ServerResponse) {
    const url = new URL(request.url ?? "/", "http://stand-in");
    const path = url.pathname.toLowerCase().replace(/\/$/, "");
    this.asked.push(`${request.method} ${url.pathname}`);
    const query = caseless(url.searchParams);
    const speaker = speakerIn(request.headers.authorization);
    const body = await bodyOf(request);
    if (this.faults.redirectTo) {
      response.writeHead(302, { location: this.faults.redirectTo }).end();
      return;
    }
    const open = this.#openDoor({ method: request.method ?? "", path, query, speaker, body });
    if (open) return send(response, open);
    if (LEGACY_HEADERS.some((name) => name in request.headers) || query.get("api_key"))
      return send(response, { status: 401 });
    const user = this.#users.get(this.#tokens.get(speaker.token) ?? "");
    if (!user) return send(response, { status: 401 });
    const asked = { method: request.method ?? "", path, query, user, body };
    if (
      /^\/(items|shows)\b/.test(path) &&
      (await failed(this.faults, response, () => this.#tokens.clear()))
    )
      return;
    return send(response, this.#closedDoor(asked, speaker.token));
  }

  /** What is answered to anybody. */
  #openDoor({ method, path, query, speaker, body }: OpenRequest): Answer | null {
    const image = /^\/items\/([0-9a-f-]+)\/images\/(\w+)/.exec(path);
    if (image && method === "GET") {
      const isThere = this.items.has(image[1].replaceAll("-", ""));
      return isThere ? { bytes: this.#streams.picture(), type: "image/avif" } : { status: 404 };
    }
    switch (`${method} ${path}`) {
      case "GET /system/info/public":
        return {
          json: {
            LocalAddress: "http://127.0.0.1",
            ServerName: "Stand-in",
            Version: "12.0.0",
            ProductName: "Jellyfin Server",
            Id: this.#serverId,
            StartupWizardCompleted: true,
          },
        };
      case "POST /users/authenticatebyname": {
        if (!isWhole(speaker)) return { status: 400 };
        const user = this.#users.get(String(body.Username));
        return user && user.password === body.Pw ? this.#session(user.name) : { status: 401 };
      }
      case "GET /quickconnect/enabled":
        return { json: true };
      case "POST /quickconnect/initiate": {
        if (!isWhole(speaker)) return { status: 400 };
        const code = String(100_000 + this.#quick.length * 7_919).slice(0, 6);
        const begun = { secret: randomUUID().replaceAll("-", ""), code, user: null };
        this.#quick.push(begun);
        return { json: quickAnswer(begun, speaker) };
      }
      case "GET /quickconnect/connect": {
        const waiting = this.#quick.find(({ secret }) => secret === query.get("secret"));
        return waiting ? { json: quickAnswer(waiting, speaker) } : { status: 404 };
      }
      case "POST /users/authenticatewithquickconnect": {
        const waiting = this.#quick.find(({ secret }) => secret === body.Secret);
        return waiting?.user ? this.#session(waiting.user) : { status: 401 };
      }
    }
    return null;
  }

  #session(name: string): Answer {
    const token = randomUUID().replaceAll("-", "");
    this.#tokens.set(token, name);
    const User = { Name: name, Id: this.#users.get(name)?.id, ServerId: this.#serverId };
    return { json: { User, AccessToken: token, ServerId: this.#serverId } };
  }

  #closedDoor(asked: ClosedRequest, token: string): Answer {
    const { method, path, query, user, body } = asked;
    const played = /^\/sessions\/playing(\/\w+)?$/.exec(path);
    if (method === "POST" && played) return this.#report(played[1] ?? "", asked);
    if (method === "POST" && path === "/sessions/logout") {
      this.#tokens.delete(token);
      return { status: 204 };
    }
    if (method === "DELETE" && path === "/videos/activeencodings") {
      this.stoppedEncodings.push(query.get("playSessionId") ?? "");
      return { status: 204 };
    }
    if (method !== "GET") return { status: body ? 405 : 404 };
    if (path === "/users/me") return { json: { Name: user.name, Id: user.id } };
    if (path === "/items") return this.#list(this.#matching(asked), asked);
    const episodes = /^\/shows\/([0-9a-f]+)\/episodes$/.exec(path)?.[1] ?? query.get("seriesId");
    if (path === "/shows/nextup" || episodes) {
      const of = this.#visible(user).filter(({ SeriesId }) => SeriesId === episodes);
      if (path === "/shows/nextup")
        return this.#list(
          of.filter(({ Id }) => !user.data[Id]?.Played),
          asked,
        );
      const start = of.findIndex(({ Id }) => Id === query.get("startItemId"));
      return this.#list(of.slice(Math.max(0, start)), asked); // a start that is none skips nothing
    }
    return this.#video(asked) ?? { status: 404 };
  }

  #matching({ query, user }: ClosedRequest) {
    const ids = new Set(listed(query, "ids").map((id) => id.replaceAll("-", "")));
    const parent = this.items.get(query.get("parentId") ?? "");
    if (parent?.Children) {
      const open = new Map(this.#visible(user).map((item) => [item.Id, item]));
      return parent.Children.flatMap((id) => open.get(id) ?? []);
    }
    const types = listed(query, "includeItemTypes");
    return this.#visible(user).filter(
      ({ Id, Type }) =>
        (ids.size === 0 || ids.has(Id)) && (types.length === 0 || types.includes(Type)),
    );
  }

  #visible({ closedLibraries }: Pick<StandInUser, "closedLibraries">) {
    return [...this.items.values()].filter(({ Library }) => !closedLibraries?.includes(Library));
  }

  #list(items: StoredItem[], { query, user }: ClosedRequest): Answer {
    const fields = new Set(listed(query, "fields"));
    if (!this.#hasEtags) fields.delete("Etag");
    const hasImages = query.get("enableImages") !== "false";
    const told = { fields, hasImages, serverId: this.#serverId };
    const Items = pageOf(items, query).map((item) => answerOf(item, user.data[item.Id], told));
    const StartIndex = Number(query.get("startIndex") ?? 0);
    return { json: { Items, TotalRecordCount: items.length, StartIndex } };
  }

  #video({ path, query, user }: ClosedRequest): Answer | null {
    const [, id, rest] = /^\/videos\/([0-9a-f]+)\/(.+)$/.exec(path) ?? [];
    if (!id || !this.#visible(user).some((item) => item.Id === id)) return null;
    return this.#streams.answer(rest, id, query);
  }

  #report(step: string, { user, body }: ClosedRequest): Answer {
    this.reports.push({ step, user: user.name, body });
    const id = String(body.ItemId);
    const ticks = Number(body.PositionTicks ?? 0);
    const length = this.items.get(id)?.RunTimeTicks ?? 20 * TICKS;
    const data = user.data[id] ?? {};
    user.data[id] = data;
    data.PlaybackPositionTicks = ticks;
    data.LastPlayedDate = now();
    if (step === "/stopped" && ticks > 0.9 * length) {
      Object.assign(data, { Played: true, PlaybackPositionTicks: 0 });
      data.PlayCount = (data.PlayCount ?? 0) + 1;
    }
    return { status: 204 };
  }
}
