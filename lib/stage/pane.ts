import type { SignedInRow } from "@/lib/auth/read";
import { isDemoOn, type WithHeaders } from "@/lib/demo/mode";
import { readDemoFriend } from "@/lib/stage/read";

/** Sent with every request of a pane of the stage: the id of the demo friend who sits there. */
export const PANE_HEADER = "matinee-pane"; // web.mjs believes no browser that says x-matinee-…

type Asked = { pane: string } & WithHeaders;

/**
 * The demo friend who sits in a pane, for somebody signed in as one of the demo accounts, who could sign in as that
 * friend anyway. Null whenever anything is amiss: a pane is never the account that is signed in, nor any real one.
 */
export async function friendInPane(host: SignedInRow, { pane, headers }: Asked) {
  if (host.origin !== "demo" || !isFromOwnPage(headers) || !(await isDemoOn({ headers }))) {
    return null;
  }
  const friend = await readDemoFriend(pane);
  return friend && { ...friend, signInId: host.signInId };
}

/** Whether a page of this Matinee asks, for one of its frames or by script; an address typed or linked to does not. */
function isFromOwnPage(headers: WithHeaders["headers"]) {
  const site = headers.get("sec-fetch-site");
  if (site !== null) return site === "same-origin" && headers.get("sec-fetch-dest") !== "document";
  // on plain http browsers tell no more than where the request comes from
  const from = headers.get("origin") ?? headers.get("referer");
  const host = headers.get("x-forwarded-host") ?? headers.get("host");
  return from !== null && URL.canParse(from) && new URL(from).host === host;
}
