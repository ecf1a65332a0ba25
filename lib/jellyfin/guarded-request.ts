import { lookup as resolve } from "node:dns";
import http from "node:http";
import https from "node:https";
import { isIP, type LookupFunction } from "node:net";
import { type Allowed, mayReach, type ServerAddress } from "@/lib/jellyfin/address";
import { Trouble } from "@/lib/jellyfin/trouble";

const IDLE_MILLISECONDS = 20_000; // without a byte from the server
const MOST_SOCKETS = 6;

/** A server that may be spoken to; every connection is checked against what its host allows. */
export type Door = { address: ServerAddress; allowed: Allowed };

export type Asked = {
  method?: string;
  path: string; // below the server's address, with its query
  headers?: Record<string, string>;
  body?: string;
  signal?: AbortSignal;
};

const agent = { http: new http.Agent(keptAlive()), https: new https.Agent(keptAlive()) };

function keptAlive() {
  return { keepAlive: true, maxSockets: MOST_SOCKETS, timeout: IDLE_MILLISECONDS };
}

/**
 * Asks a server and gives its answer as a stream. The address is checked when the connection is made, on what the name
 * was resolved to then; a redirect is an answer and is not followed.
 */
export async function guardedRequest(door: Door, asked: Asked): Promise<http.IncomingMessage> {
  const url = urlOf(door.address, asked.path);
  const host = url.hostname.replace(/^\[|\]$/g, "");
  if (isIP(host) && !mayReach(host, door.address, door.allowed)) throw new Trouble("notAllowed");
  const isSecure = url.protocol === "https:";
  return new Promise((answer, refuse) => {
    const request = (isSecure ? https : http).request(url, {
      method: asked.method ?? "GET",
      agent: isSecure ? agent.https : agent.http,
      headers: { "user-agent": "Matinee", ...asked.headers },
      lookup: guardedLookup(door),
      signal: asked.signal,
      timeout: IDLE_MILLISECONDS,
    });
    request.once("response", answer);
    request.once("timeout", () => request.destroy(new Trouble("unreachable")));
    request.once("error", (error) => refuse(troubleOf(error)));
    request.end(asked.body);
  });
}

/** The path joins as text, so that nothing in it can name another server. */
function urlOf({ origin, base }: ServerAddress, path: string) {
  const url = new URL(origin + base + path);
  if (url.origin !== origin) throw new Trouble("notAllowed");
  return url;
}

/** Resolves a name and lets only addresses through that may be reached. */
function guardedLookup({ address, allowed }: Door): LookupFunction {
  return (host, options, found) => {
    resolve(host, { ...options, all: true }, (error, all) => {
      if (error) return found(error, "");
      const open = all.filter(({ address: ip }) => mayReach(ip, address, allowed));
      const [first] = open;
      if (!first) return found(new Trouble("notAllowed"), "");
      if (options.all) return found(null, open);
      found(null, first.address, first.family);
    });
  };
}

export function troubleOf(error: unknown): unknown {
  if (error instanceof Trouble) return error;
  if (error instanceof Error && error.name === "AbortError" && !isOverTime(error)) return error;
  return new Trouble("unreachable");
}

function isOverTime({ cause }: Error) {
  return cause instanceof Error && cause.name === "TimeoutError";
}
