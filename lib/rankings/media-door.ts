import type { IncomingMessage, ServerResponse } from "node:http";
import { cookieOf, sessionCookieName } from "@/lib/auth/cookies";
import { AppError } from "@/lib/errors";
import { answerTo } from "@/lib/http";
import { startEngine } from "@/lib/rankings/engine";
import { Recent } from "@/lib/rankings/recent";
import { requireViewerOf } from "@/lib/session";
import { isWithin, type Reader } from "@/lib/titles/maturity";

const REMEMBERED_MS = 2_000; // a page asks for sixty pictures at once; signing out is felt after this at the latest
const MOST_REMEMBERED = 500;

type Known = { untilMs: number; reader: Promise<Reader> };

const known = new Recent<Known>(MOST_REMEMBERED); // by the session cookie

/** Whether pictures and trailers of a title are for this viewer: those of no title on offer are for whoever has no limit. */
export async function isMediaSuitable(slug: string, { maturityLimit }: Reader): Promise<boolean> {
  if (maturityLimit === null) return true;
  const maturity = (await readMaturities()).get(slug);
  return maturity !== undefined && isWithin(maturity, maturityLimit);
}

// scripts/web.mjs runs outside of Next's bundles and finds the gate here
const slot = Symbol.for("matinee.mediaGate");
const shared = globalThis as { [slot]?: typeof passMedia };

/** Lets the web process ask, before Next hands out a file of the shipped catalogue, whether it may. */
export function offerMediaGate() {
  shared[slot] = passMedia;
}

/** Calls `pass` when whoever asks may have a title's media, else answers itself. */
export async function passMedia(
  request: IncomingMessage,
  response: ServerResponse,
  { slug, pass }: { slug: string; pass: () => void },
) {
  try {
    const reader = await readerOf(request.headers.cookie ?? "");
    if (await isMediaSuitable(slug, reader)) return pass();
    throw new AppError("notFound");
  } catch (error) {
    const answer = answerTo(error, { method: request.method ?? "", path: "/media" });
    response.writeHead(answer.status, {
      ...Object.fromEntries(answer.headers),
      "x-content-type-options": "nosniff",
    });
    response.end(await answer.text());
  }
}

/** The same browser asks for many files in a moment: they share one look at the database. */
async function readerOf(cookie: string): Promise<Reader> {
  const nowMs = Date.now();
  const session = cookieOf(cookie, sessionCookieName()) ?? "";
  const before = known.get(session);
  if (before && before.untilMs > nowMs) return before.reader;
  const headers = { get: (name: string) => (name === "cookie" ? cookie : null) };
  const reader = requireViewerOf({ headers });
  known.set(session, { untilMs: nowMs + REMEMBERED_MS, reader });
  reader.catch(() => known.delete(session)); // whoever signs in now is let in at once
  return reader;
}

const maturities = new WeakMap<object, Map<string, string>>(); // a changed catalogue is another map

async function readMaturities() {
  const { titles } = (await startEngine()).model;
  const bySlug =
    maturities.get(titles) ??
    new Map([...titles.values()].map(({ slug, maturity }) => [slug, maturity]));
  maturities.set(titles, bySlug);
  return bySlug;
}
