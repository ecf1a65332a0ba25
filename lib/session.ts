import "server-only";
import { cookies, headers } from "next/headers";
import { notFound, redirect } from "next/navigation";
import { cache } from "react";
import { readClaims } from "@/lib/auth/claims";
import { cookieOf, sessionCookieName } from "@/lib/auth/cookies";
import { readSignIn, type SignedInRow } from "@/lib/auth/read";
import { signInAddress } from "@/lib/auth/return-address";
import { isDemoOn, mayDemoStay, type WithHeaders } from "@/lib/demo/mode";
import { AppError } from "@/lib/errors";
import { friendInPane, PANE_HEADER } from "@/lib/stage/pane";

/** Proof that someone is signed in. Only this module makes one. */
export type ViewerId = string & { readonly __brand: "ViewerId" };

export type Role = "friend" | "researcher" | "host";

export type SignedInViewer = Omit<SignedInRow, "id"> & {
  id: ViewerId;
  isOnStage: boolean; // a demo friend in a pane of the stage, whoever is signed in around it
};

/** Who asks, checked against the database once per request; null for nobody, and for a pane that may not be. */
export const currentViewer = cache(
  async (): Promise<SignedInViewer | null> =>
    viewerOf(await sessionToken(), { headers: await headers() }),
);

async function sessionToken() {
  return (await cookies()).get(sessionCookieName())?.value;
}

async function viewerOf(token: string | undefined, asked: WithHeaders) {
  const host = await readAccount(token);
  const pane = host && asked.headers.get(PANE_HEADER);
  if (!host || pane === null) return host && { ...host, id: asViewerId(host.id), isOnStage: false };
  return seatInPane(host, { ...asked, pane });
}

/** Whoever the browser's cookie signs in. */
async function readAccount(token: string | undefined): Promise<SignedInRow | null> {
  const claims = token ? await readClaims(token) : null;
  const row = claims && (await readSignIn(claims));
  return row && (row.origin !== "demo" || (await mayDemoStay(row))) ? row : null;
}

type AskedByPane = { pane: string } & WithHeaders;

async function seatInPane(host: SignedInRow, asked: AskedByPane): Promise<SignedInViewer | null> {
  const friend = await friendInPane(host, asked);
  return friend && { ...friend, id: asViewerId(friend.id), isOnStage: true };
}

/** The gate of what serves panes of the stage together: their demo friends, if all of them may be there. */
export async function requirePanes(panes: string[]): Promise<SignedInViewer[]> {
  const host = await readAccount(await sessionToken());
  if (!host) throw new AppError("signInNeeded");
  const asked = { headers: await headers() };
  const seated = await Promise.all(panes.map((pane) => seatInPane(host, { ...asked, pane })));
  return seated.map((friend) => {
    if (!friend) throw new AppError("notFound");
    return friend;
  });
}

/** The gate of the stage and its act: a demo account while demo mode is on. Nobody else learns that there is one. */
export async function requireStage(): Promise<SignedInViewer> {
  if (!(await isDemoOn({ headers: await headers() }))) notFound();
  const viewer = await requirePageViewer();
  return viewer.origin === "demo" && !viewer.isOnStage ? viewer : notFound();
}

/** The gate of routes and actions: the signed-in viewer, or 401. */
export async function requireViewer(): Promise<SignedInViewer> {
  const viewer = await currentViewer();
  if (!viewer) throw new AppError("signInNeeded");
  return viewer;
}

/** The same gate for a door that Next does not stand before. */
export async function requireViewerOf(request: WithHeaders): Promise<SignedInViewer> {
  const token = cookieOf(request.headers.get("cookie") ?? "", sessionCookieName());
  const viewer = await viewerOf(token, request);
  if (!viewer) throw new AppError("signInNeeded");
  return viewer;
}

/** The gate of pages: the signed-in viewer, or on to the sign-in page. */
export async function requirePageViewer(): Promise<SignedInViewer> {
  return (
    (await currentViewer()) ?? redirect(signInAddress((await headers()).get("x-matinee-path")))
  );
}

/** The gate of routes and actions for a role; a host may do whatever a researcher may. */
export async function requireRole(role: Exclude<Role, "friend">): Promise<SignedInViewer> {
  const viewer = await requireViewer();
  if (!hasRole(viewer, role)) throw new AppError("notAllowed");
  return viewer;
}

/** The gate of pages for a role: others learn nothing, not even that the page exists. */
export async function requirePageRole(role: Exclude<Role, "friend">): Promise<SignedInViewer> {
  const viewer = await requirePageViewer();
  return hasRole(viewer, role) ? viewer : notFound();
}

function hasRole(viewer: { role: Role }, role: Exclude<Role, "friend">) {
  return viewer.role === role || viewer.role === "host";
}

/** The one place where a checked id earns its brand. */
function asViewerId(id: string) {
  return id as ViewerId;
}
