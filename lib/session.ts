import "server-only";
import { cookies, headers } from "next/headers";
import { notFound, redirect } from "next/navigation";
import { cache } from "react";
import { readClaims } from "@/lib/auth/claims";
import { cookieOf, sessionCookieName } from "@/lib/auth/cookies";
import { readSignIn, type SignedInRow } from "@/lib/auth/read";
import { signInAddress } from "@/lib/auth/return-address";
import { mayDemoStay, type WithHeaders } from "@/lib/demo/mode";
import { AppError } from "@/lib/errors";

/** Proof that someone is signed in. Only this module makes one. */
export type ViewerId = string & { readonly __brand: "ViewerId" };

export type Role = "friend" | "researcher" | "host";

export type SignedInViewer = Omit<SignedInRow, "id"> & { id: ViewerId };

/** Who is signed in, checked against the database once per request; null for nobody. */
export const currentViewer = cache(
  async (): Promise<SignedInViewer | null> =>
    viewerOfToken((await cookies()).get(sessionCookieName())?.value),
);

async function viewerOfToken(token: string | undefined): Promise<SignedInViewer | null> {
  const claims = token ? await readClaims(token) : null;
  if (!claims) return null;
  const row = await readSignIn(claims);
  if (!row || (row.origin === "demo" && !(await mayDemoStay(row)))) return null;
  return { ...row, id: asViewerId(row.id) };
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
  const viewer = await viewerOfToken(token);
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
