import { type NextRequest, NextResponse } from "next/server";
import { warmingUpPage } from "@/lib/health/warming-up-page";

const OPEN_DOORS = /^\/(sign-in|invite|setup)(\/|$)/;
const RETRY_SECONDS = "2";
const PANE = "pane"; // of the stage: which demo friend a page in a frame is made for; lib/stage/pane.ts decides

/** Gives every page its content security policy; gates stand in the pages themselves. */
export async function proxy(request: NextRequest) {
  const inPane = intoPane(request);
  if (inPane) return NextResponse.redirect(inPane);
  const nonce = btoa(crypto.randomUUID());
  const policy = contentSecurityPolicy(nonce);
  const headers = new Headers(request.headers);
  headers.set("x-nonce", nonce);
  headers.set("x-matinee-path", pathOf(request.nextUrl)); // so that a gate can lead back to it
  const pane = request.nextUrl.searchParams.get(PANE);
  if (pane && !headers.has("matinee-pane")) {
    headers.set("matinee-pane", encodeURIComponent(pane)); // a page's own address, which may hold what no header does
  }
  headers.set("content-security-policy", policy); // Next reads the nonce for its own scripts from here
  const response = (await isPageOutOfReach(request))
    ? new NextResponse(warmingUpPage(nonce), { status: 503, headers: WARMING_UP })
    : NextResponse.next({ request: { headers } });
  response.headers.set("content-security-policy", policy);
  // browsers ignore the header on plain http, and complain
  if (process.env.MATINEE_URL?.startsWith("https:")) {
    response.headers.set("cross-origin-opener-policy", "same-origin");
  }
  if (!OPEN_DOORS.test(request.nextUrl.pathname)) response.headers.set("x-robots-tag", "noindex");
  return response;
}

/** The page asked for, also when a browser that is in Matinee already asks for its parts alone. */
function pathOf({ pathname, searchParams }: NextRequest["nextUrl"]) {
  const asked = new URLSearchParams(searchParams);
  asked.delete("_rsc");
  asked.delete(PANE); // leads to a page that is nobody's pane
  return asked.size > 0 ? `${pathname}?${asked}` : pathname;
}

/** Where a frame goes that followed a plain link out of its pane: to the same page, in the pane. */
function intoPane({ headers, nextUrl }: NextRequest) {
  const from = headers.get("referer") ?? "";
  if (headers.get("sec-fetch-dest") !== "iframe" || nextUrl.searchParams.has(PANE)) return null;
  const pane = URL.canParse(from) && new URL(from).searchParams.get(PANE);
  if (!pane || headers.get("sec-fetch-site") !== "same-origin") return null;
  const to = nextUrl.clone();
  to.searchParams.set(PANE, pane);
  return to;
}

const WARMING_UP = {
  "content-type": "text/html; charset=utf-8",
  "cache-control": "no-store",
  "retry-after": RETRY_SECONDS,
};

/**
 * Whether a page is asked for that no gate could let anyone into. Asked before Next makes it, because what fails while it
 * is made is answered with a bare 500. Routes and actions answer for themselves.
 */
async function isPageOutOfReach({ method, nextUrl }: NextRequest) {
  if (!["GET", "HEAD"].includes(method) || nextUrl.pathname.startsWith("/api/")) return false;
  const shared = globalThis as { [slot: symbol]: (() => Promise<boolean>) | undefined };
  return (await shared[Symbol.for("matinee.isDatabaseAway")]?.()) ?? false; // lib/health/pulse.ts puts it there
}

function contentSecurityPolicy(nonce: string) {
  const isDevelopment = process.env.NODE_ENV === "development";
  const elsewhere = mediaOrigins();
  return [
    "default-src 'self'",
    `script-src 'nonce-${nonce}' 'strict-dynamic'${isDevelopment ? " 'unsafe-eval'" : ""}`,
    "style-src 'self' 'unsafe-inline'",
    `img-src 'self' data: blob:${elsewhere}`,
    `media-src 'self' blob:${elsewhere}`,
    "worker-src 'self'",
    `connect-src 'self'${elsewhere}${isDevelopment ? " ws:" : ""}`,
    "font-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "object-src 'none'",
    "frame-ancestors 'self'",
  ].join("; ");
}

/** Sites that titles imported by the host take their media from; lib/imports/media-origins.ts puts them there. */
function mediaOrigins() {
  const shared = globalThis as { [slot: symbol]: string[] | undefined };
  const origins = shared[Symbol.for("matinee.mediaOrigins")] ?? [];
  return origins.map((origin) => ` ${origin}`).join("");
}

export const config = {
  matcher: [{ source: "/((?!_next/static|_next/image|media/|vendor/|favicon|icon\\.svg).*)" }],
};
