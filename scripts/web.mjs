// The web process: Next behind a server of our own, which decides what is believed of the headers
// a request brings and which drains before it stops. Plain JavaScript, as Next compiles the rest itself.
import http from "node:http";
import path from "node:path";
import { fileURLToPath } from "node:url";
import next from "next";
import { believer } from "./setup/believed-headers.mjs";
import { mediaSlug } from "./setup/media-address.mjs";
import { packedFiles } from "./setup/packed-files.mjs";
import { asksForPicture, sendInOrder } from "./setup/page-sender.mjs";
import { refuseUnreadable } from "./setup/readable-request.mjs";

const DRAIN_MILLISECONDS = 3_000;
const hostname = process.env.HOST ?? "127.0.0.1";
const port = Number(process.env.PORT ?? 3000);

const dir = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..");
const isDevelopment = process.env.NODE_ENV === "development";
const app = next({ dev: isDevelopment, dir, hostname, port });
await app.prepare();
const handle = app.getRequestHandler();
const believe = believer({
  trustsProxy: process.env.MATINEE_TRUST_PROXY === "1",
  site: process.env.MATINEE_URL ? new URL(process.env.MATINEE_URL) : null,
});
const sendPacked = packedFiles(path.resolve(dir, process.env.NEXT_DIST_DIR ?? ".next"));
const server = http.createServer((request, response) => {
  if (refuseUnreadable(request, response)) return;
  if (!isDevelopment && sendPacked(request, response)) return;
  believe(request);
  if (!isDevelopment && asksForPicture(request)) sendInOrder(request, response);
  const door = isDevelopment ? undefined : doorOf(request);
  const slug = mediaSlug(request.url);
  if (door) door(request, response);
  else if (slug !== undefined) passMedia(request, response, slug);
  else handle(request, response);
});

/**
 * Pictures and trailers are files that Next hands to anyone: lib/rankings/media-door.ts says for whom they are.
 * @param {http.IncomingMessage} request
 * @param {http.ServerResponse} response
 * @param {string} slug
 */
function passMedia(request, response, slug) {
  const gate = globalThis[Symbol.for("matinee.mediaGate")];
  gate(request, response, { slug, pass: () => handle(request, response) });
}

/**
 * Batches of events, the most frequent requests of all, go past Next, which takes longer than what they ask for;
 * lib/events/door.ts says how. Hot reload could not renew that, so in development they go through app/api/events.
 * @param {http.IncomingMessage} request
 */
function doorOf({ method, url }) {
  if (method !== "POST" || url !== "/api/events") return undefined;
  return globalThis[Symbol.for("matinee.eventDoor")];
}

server.on("error", (error) => {
  console.error(error.code === "EADDRINUSE" ? `Port ${port} is in use.` : error.message);
  process.exit(1);
});
server.listen(port, hostname);

const beforeExit = Symbol.for("matinee.beforeExit"); // what the app inside asks to be done, set by instrumentation.ts
let isStopping = false;
function stop() {
  if (isStopping) return;
  isStopping = true;
  server.close(() => Promise.resolve(globalThis[beforeExit]?.()).finally(() => process.exit(0)));
  server.closeIdleConnections();
  setTimeout(() => server.closeAllConnections(), DRAIN_MILLISECONDS).unref(); // live streams never end by themselves
  setTimeout(() => process.exit(0), DRAIN_MILLISECONDS * 2).unref();
}
process.on("SIGTERM", stop);
process.on("SIGINT", () => undefined); // Ctrl-C reaches every process of the terminal; the parent stops us in turn
process.on("disconnect", stop); // the parent is gone, also when it was killed
