import { env } from "@/lib/env";

/** True when friends reach Matinee over https, so that cookies may insist on it. */
export function isSecureSite() {
  return env().MATINEE_URL?.startsWith("https://") ?? false;
}

/** Ports share cookies, so two checkouts on one machine need names of their own. */
function cookieName(name: string) {
  return isSecureSite() ? `__Host-matinee.${name}` : `matinee.${env().PORT}.${name}`;
}

export function sessionCookieName() {
  return cookieName("session");
}

export function authCookies() {
  const options = { httpOnly: true, sameSite: "lax", path: "/", secure: isSecureSite() } as const;
  return {
    sessionToken: { name: sessionCookieName(), options },
    csrfToken: { name: cookieName("csrf"), options },
    callbackUrl: { name: cookieName("callback"), options },
  };
}

/** The value of one cookie of a Cookie header. */
export function cookieOf(header: string, name: string): string | undefined {
  const pair = header.split(/; */).find((one) => one.startsWith(`${name}=`));
  return pair?.slice(name.length + 1);
}
