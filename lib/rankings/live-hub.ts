import { log } from "@/lib/log";
import { type Engine, type ModelChange, startEngine } from "@/lib/rankings/engine";
import { pageDigest } from "@/lib/rankings/served-page";
import { isNameable } from "@/lib/rankings/shown-name";
import type { ViewerId } from "@/lib/session";

export type Presence = { online: { viewer: string; avatar: string }[]; others: number };

export type LiveMessage =
  | { event: "page"; data: { causes: string[] } }
  | { event: "presence"; data: Presence };

/** One open connection of a viewer's browser. */
type Listener = {
  viewerId: ViewerId;
  send: (message: LiveMessage) => void;
  digest: string; // of the page that this browser was told of, or came with
  causes: string[];
  timer: NodeJS.Timeout | null;
  toldAt: number;
};

type Hub = { listeners: Set<Listener>; stop: () => void; presence: string };

const PAGE_MILLISECONDS = 1_000; // a browser is told of its page at most this often
const MAX_CAUSES = 50;

const slot = Symbol.for("matinee.live");
const shared = globalThis as { [slot]?: WeakMap<Engine, Hub> };

/** Tells a browser whenever its viewer's page becomes another one; returns how to stop. */
export async function subscribe(viewerId: ViewerId, send: Listener["send"]) {
  const engine = await startEngine();
  const hub = hubOf(engine);
  const digest = pageDigest(engine, viewerId);
  const listener: Listener = { viewerId, send, digest, causes: [], timer: null, toldAt: 0 };
  hub.listeners.add(listener);
  tellPresence(engine, hub, listener);
  return () => {
    if (listener.timer) clearTimeout(listener.timer);
    hub.listeners.delete(listener);
    tellPresence(engine, hub);
  };
}

function hubOf(engine: Engine): Hub {
  shared[slot] ??= new WeakMap();
  const known = shared[slot].get(engine);
  if (known) return known;
  const hub: Hub = { listeners: new Set(), stop: () => undefined, presence: "" };
  const follow = (change: ModelChange) => {
    for (const listener of hub.listeners) consider(engine, listener, change.causes);
    if (change.causes.length === 0) tellPresence(engine, hub); // a viewer may have left, or gone into hiding
  };
  engine.listeners.add(follow);
  hub.stop = () => engine.listeners.delete(follow);
  shared[slot].set(engine, hub);
  return hub;
}

/** Looks at the listener's page now, or when it may next be told; bursts are looked at once. */
function consider(engine: Engine, listener: Listener, causes: string[]) {
  listener.causes = [...listener.causes, ...causes].slice(-MAX_CAUSES);
  if (listener.timer) return;
  const waitMilliseconds = Math.max(0, listener.toldAt + PAGE_MILLISECONDS - Date.now());
  listener.timer = setTimeout(() => look(engine, listener), waitMilliseconds);
}

function look(engine: Engine, listener: Listener) {
  listener.timer = null;
  const { causes } = listener;
  listener.causes = [];
  const digest = digestOrNull(engine, listener.viewerId);
  if (digest === null || digest === listener.digest) return;
  listener.digest = digest;
  listener.toldAt = Date.now();
  listener.send({ event: "page", data: { causes } });
}

/** A page that cannot be made must not end the process from inside a timer; whoever asks for it hears why. */
function digestOrNull(engine: Engine, viewerId: ViewerId) {
  try {
    return pageDigest(engine, viewerId);
  } catch (error) {
    log().error({ error }, "a page could not be made");
    return null;
  }
}

/** Who is here: by name only those who agreed to be seen. Told to a newcomer, and to all when it changes. */
function tellPresence(engine: Engine, hub: Hub, newcomer?: Listener) {
  const present = new Set([...hub.listeners].map(({ viewerId }) => viewerId));
  const viewers = [...present].flatMap((id) => engine.model.viewers.get(id) ?? []);
  const online = viewers
    .filter(({ id }) => isNameable(engine.model, id))
    .map(({ name, avatar }) => ({ viewer: name, avatar }))
    .sort((a, b) => (a.viewer < b.viewer ? -1 : 1));
  const data = { online, others: viewers.length - online.length };
  const told = JSON.stringify(data);
  const audience = told === hub.presence ? [newcomer] : hub.listeners;
  hub.presence = told;
  for (const listener of audience) listener?.send({ event: "presence", data });
}
