import { randomUUID } from "node:crypto";
import { RateLimiterMemory } from "rate-limiter-flexible";
import { AppError } from "@/lib/errors";
import { addressText, parseAddress } from "@/lib/jellyfin/address";
import type { JellyfinClient } from "@/lib/jellyfin/client";
import { clientAt } from "@/lib/jellyfin/door";
import { Trouble } from "@/lib/jellyfin/trouble";
import { saveConnection } from "@/lib/jellyfin/write";
import type { ViewerId } from "@/lib/session";

const CODE_MILLISECONDS = 10 * 60 * 1000; // servers forget a code about then

const tries = new RateLimiterMemory({ points: 10, duration: 60 }); // nobody tries passwords out through Matinee

/** Signs a viewer in on a server by name and password, which is not kept. */
export async function connectByPassword(
  viewerId: ViewerId,
  given: { address: string; name: string; password: string },
) {
  await requirePatience(viewerId);
  if (given.name === "") throw new AppError("unprocessable", "Say your name on that server.");
  const caller = { deviceId: randomUUID() };
  const client = await clientAt(given.address, caller);
  const session = await client.signIn(given.name, given.password).catch(asWrongPassword);
  await connect(viewerId, { client, address: given.address, ...caller, session });
}

function asWrongPassword(error: unknown): never {
  if (error instanceof Trouble && error.kind === "signedOut")
    throw new AppError("unprocessable", "The server does not know that name and password.");
  throw error;
}

type Session = { AccessToken: string; User: { Id: string; Name: string } };

type Connecting = { client: JellyfinClient; address: string; deviceId: string; session: Session };

async function connect(viewerId: ViewerId, { client, address, deviceId, session }: Connecting) {
  const { Id, ServerName } = await client.publicInfo();
  const place = parseAddress(address);
  if (!place) throw new Trouble("odd");
  await saveConnection({
    viewerId,
    address: addressText(place),
    serverId: Id,
    serverName: ServerName,
    userId: session.User.Id,
    userName: session.User.Name,
    deviceId,
    token: session.AccessToken,
  });
}

/** A code that waits to be entered on the server. Its secret stays here. */
type Waiting = { address: string; deviceId: string; secret: string; code: string; until: number };

// pages and actions have their own copy of this module
const slot = Symbol.for("matinee.jellyfinCodes");
const shared = globalThis as { [slot]?: Map<string, Waiting> };

function codes() {
  shared[slot] ??= new Map();
  return shared[slot];
}

/** Begins a sign-in by Quick Connect. */
export async function beginQuickConnect(viewerId: ViewerId, address: string) {
  await requirePatience(viewerId);
  const deviceId = randomUUID();
  const client = await clientAt(address, { deviceId });
  const begun = await client.beginQuickConnect();
  if (!begun) throw new AppError("unprocessable", "That server does not offer Quick Connect.");
  const { Secret: secret, Code: code } = begun;
  codes().set(viewerId, { address, deviceId, secret, code, until: Date.now() + CODE_MILLISECONDS });
}

/** The code that a viewer was given and did not enter yet. */
export function waitingCode(viewerId: ViewerId): { code: string; address: string } | null {
  const waiting = codes().get(viewerId);
  if (!waiting || waiting.until < Date.now()) return null;
  return { code: waiting.code, address: waiting.address };
}

export function dropCode(viewerId: ViewerId) {
  codes().delete(viewerId);
}

/** Whether the code was entered; if so, the viewer is connected. */
export async function finishQuickConnect(
  viewerId: ViewerId,
): Promise<"waiting" | "over" | "connected"> {
  const waiting = codes().get(viewerId);
  if (!waiting || waiting.until < Date.now()) return "over";
  const { address, deviceId, secret } = waiting;
  const client = await clientAt(address, { deviceId });
  if (!(await isApproved(client, secret))) return codes().has(viewerId) ? "waiting" : "over";
  if (!codes().delete(viewerId)) return "over"; // another look was first
  const session = await client.signInQuickly(secret);
  await connect(viewerId, { client, address, deviceId, session });
  return "connected";
}

/** A server that knows the secret no more, as after a restart, gives no other answer either. */
async function isApproved(client: JellyfinClient, secret: string) {
  return client.isApproved(secret).catch((error) => {
    if (error instanceof Trouble && error.isPassing) return false;
    throw error;
  });
}

async function requirePatience(viewerId: ViewerId) {
  await tries.consume(viewerId).catch(() => {
    throw new AppError("tooMany", "Too many tries; wait a minute.", 60);
  });
}
