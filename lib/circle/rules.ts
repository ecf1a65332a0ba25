import type { Role } from "@/lib/session";

export type HostAct =
  | "change the role"
  | "reset the passphrase"
  | "remove"
  | "sign out"
  | "limit the maturity";

const FOR_ALL: HostAct[] = ["sign out", "limit the maturity"]; // also for demo accounts

type Actor = { id: string; origin: string };
type Subject = { id: string; origin: string };

/** Why a host may not do this to an account, as a sentence; undefined when they may. */
export function whyNot(
  act: HostAct,
  { actor, subject, hasRealHost }: { actor: Actor; subject: Subject; hasRealHost: boolean },
): string | undefined {
  if (!FOR_ALL.includes(act) && subject.origin === "demo")
    return "Demo accounts stay as they are; remove the demo audience as a whole instead.";
  if (act === "remove" && subject.id === actor.id)
    return "To leave, delete your own account in the settings.";
  // anyone may sign in as the demo host, so a house with a host of its own is none of theirs
  if (subject.origin === "real" && actor.origin === "demo" && hasRealHost)
    return "The demo host may not touch real accounts now that this Matinee has a host of its own.";
  return undefined;
}

/** Why a host may not hand this role out. */
export function whyNotGrant(role: Role, actor: Actor, hasRealHost: boolean): string | undefined {
  if (actor.origin !== "demo" || role === "friend") return undefined;
  if (role === "host")
    return "The demo host cannot make a real one: use the set-up link that Matinee printed when it started.";
  return hasRealHost
    ? "The demo host may only invite friends now that this Matinee has a host of its own."
    : undefined;
}
