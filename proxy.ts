import { type NextRequest, NextResponse } from "next/server";

const OPEN_DOORS = /^\/(sign-in|invite|setup)(\/|$)/;

/** Gives every page its content security policy; gates stand in the pages themselves. */
export function proxy(request: NextRequest) {
  const nonce = btoa(crypto.randomUUID());
  const policy = contentSecurityPolicy(nonce);
  const headers = new Headers(request.headers);
  headers.set("x-nonce", nonce);
  headers.set("content-security-policy", policy); // Next reads the nonce for its own scripts from here
  const response = NextResponse.next({ request: { headers } });
  response.headers.set("content-security-policy", policy);
  // browsers ignore the header on plain http, and complain
  if (process.env.MATINEE_URL?.startsWith("https:")) {
    response.headers.set("cross-origin-opener-policy", "same-origin");
  }
  if (!OPEN_DOORS.test(request.nextUrl.pathname)) response.headers.set("x-robots-tag", "noindex");
  return response;
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
  matcher: [{ source: "/((?!_next/static|_next/image|media/|vendor/|favicon).*)" }],
};
