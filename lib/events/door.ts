import type { IncomingMessage, ServerResponse } from "node:http";
import { takeBatch } from "@/lib/events/intake";
import { saveEvents } from "@/lib/events/write";
import { answerTo, type Incoming } from "@/lib/http";
import { log } from "@/lib/log";
import { requireViewerOf } from "@/lib/session";

/** What Next and proxy.ts would say of any answer that is no page. */
const HEADERS = {
  "content-security-policy": "default-src 'none'; frame-ancestors 'none'",
  "referrer-policy": "same-origin",
  "x-content-type-options": "nosniff",
  "x-robots-tag": "noindex",
};

const LEFT_MILLISECONDS = 1_000; // for the rest of a body that is too large

// scripts/web.mjs runs outside of Next's bundles and finds the door here
const slot = Symbol.for("matinee.eventDoor");
const shared = globalThis as { [slot]?: typeof answerBatch };

/** Lets the web process hand batches of events over without Next between, which costs more than storing them. */
export function offerEventDoor() {
  shared[slot] = answerBatch;
}

/** What app/api/events does, for Node's own requests. */
export function answerBatch(request: IncomingMessage, response: ServerResponse) {
  take(request)
    .then(async (answer) => {
      const headers = { ...HEADERS, ...Object.fromEntries(answer.headers) };
      if (!(await isRead(request))) response.setHeader("connection", "close");
      response.writeHead(answer.status, headers).end(await answer.text());
    })
    .catch((error) => {
      log().error({ error }, "an answer could not be given");
      response.destroy();
    });
}

/**
 * Reads past what is left of a refused body, for a moment. An answer in the midst of it would be followed by a reset of the
 * connection, which takes the next request on it along; who sends on for longer is told that it is the last.
 */
async function isRead(request: IncomingMessage): Promise<boolean> {
  if (request.complete || request.destroyed) return request.complete;
  await new Promise<void>((resolve) => {
    const patience = setTimeout(resolve, LEFT_MILLISECONDS).unref();
    request.once("close", resolve).once("end", () => {
      clearTimeout(patience);
      resolve();
    });
    request.resume();
  });
  return request.complete;
}

async function take(request: IncomingMessage): Promise<Response> {
  const incoming = incomingOf(request);
  try {
    const viewer = await requireViewerOf(incoming);
    const batch = await takeBatch(incoming, viewer);
    return Response.json(await saveEvents(viewer, batch), { status: 202 });
  } catch (error) {
    if (request.destroyed && !request.complete) return new Response(null, { status: 400 }); // nobody waits for it
    return answerTo(error, { method: "POST", path: "/api/events" });
  }
}

function incomingOf(request: IncomingMessage): Incoming {
  const header = (name: string) => {
    const value = request.headers[name];
    return Array.isArray(value) ? value.join(", ") : (value ?? null);
  };
  // a body that is refused half read must not take the connection with it: the refusal still has to be told
  return { headers: { get: header }, body: request.iterator({ destroyOnReturn: false }) };
}
