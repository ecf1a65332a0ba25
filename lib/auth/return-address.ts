const HERE = "http://matinee.invalid"; // any origin: an address that leaves it is not ours

/** Where to go after signing in: a page of this Matinee, or home for anything else. */
export function returnAddress(asked: unknown): string {
  if (typeof asked !== "string" || !asked.startsWith("/")) return "/";
  const address = URL.parse(asked, HERE);
  if (address?.origin !== HERE || /^\/(api|sign-in)(\/|$)/.test(address.pathname)) return "/";
  return `${address.pathname}${address.search}`;
}

/** The sign-in page, which remembers the page that was asked for. */
export function signInAddress(asked: string | null): string {
  const to = returnAddress(asked);
  return to === "/" ? "/sign-in" : `/sign-in?${new URLSearchParams({ to })}`;
}
