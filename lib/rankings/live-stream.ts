import { listen } from "@/lib/events/stream";
import { subscribe } from "@/lib/rankings/live-hub";
import { Seats } from "@/lib/seats";
import type { ViewerId } from "@/lib/session";

const PING_MILLISECONDS = 20_000;
const MOST_UNREAD = 100; // messages kept for a browser that has stopped reading

// each costs a look at its viewer's page whenever anything changes; a demo friend may be many people
const seats = new Seats({
  ofOne: 50,
  inAll: 1_000,
  refusal: "Too many live connections are open.",
});

export type Message = { event: string; data: object };

type Terms = {
  signal: AbortSignal;
  isWelcome: () => Promise<boolean>;
  /** What the browser is told; of the viewer's own page when left out. Returns how to stop. */
  follow?: (send: (message: Message) => void) => Promise<() => void>;
};

/** Server-sent events for one browser, until it leaves, or its viewer's sign-in ends. */
export function liveStream(viewer: { id: ViewerId }, { signal, isWelcome, follow }: Terms) {
  const giveSeatBack = seats.take(viewer.id);
  const encoder = new TextEncoder();
  let leave = () => {};
  return new ReadableStream<Uint8Array>({
    async start(controller) {
      const closing = new AbortController();
      const send = ({ event, data }: Message) => {
        if (closing.signal.aborted) return;
        if ((controller.desiredSize ?? 0) < -MOST_UNREAD) return leave();
        controller.enqueue(encoder.encode(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`));
      };
      leave = () => closing.abort();
      signal.addEventListener("abort", leave, { once: true });
      if (signal.aborted) leave();
      send({ event: "ping", data: {} }); // opens the connection in browsers that wait for a first byte
      const following = follow ? follow(send) : subscribe(viewer.id, send);
      const unsubscribe = await following.catch((error) => {
        giveSeatBack();
        throw error;
      });
      const mayStay = async () => {
        // a database that is away for a moment ends nobody's sign-in
        const isStaying = await isWelcome().catch(() => true);
        if (!isStaying) leave();
        return isStaying;
      };
      const stopListening = listen("signIns", () => void mayStay());
      const pings = setInterval(async () => {
        if (await mayStay()) send({ event: "ping", data: {} });
      }, PING_MILLISECONDS);
      const end = () => {
        clearInterval(pings);
        stopListening();
        giveSeatBack();
        unsubscribe();
        signal.removeEventListener("abort", leave);
        close(controller);
      };
      if (closing.signal.aborted) end();
      else closing.signal.addEventListener("abort", end, { once: true });
    },
    cancel: () => leave(),
  });
}

/** Closing a stream that its reader has cancelled throws; either way it is closed. */
function close(controller: ReadableStreamDefaultController) {
  try {
    controller.close();
  } catch {
    // the browser was quicker
  }
}
