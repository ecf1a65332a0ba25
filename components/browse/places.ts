import type { IconName } from "@/components/ui/icon";

export type Role = "friend" | "researcher" | "host";

export type Place = { href: string; label: string; icon: IconName };

/** Where everybody goes, in the order of the header. */
export const MAIN_PLACES: Place[] = [
  { href: "/", label: "Home", icon: "home" },
  { href: "/my-list", label: "My List", icon: "list" },
  { href: "/circle", label: "Circle", icon: "circle" },
  { href: "/blend", label: "Blend", icon: "blend" },
  { href: "/history", label: "History", icon: "history" },
];

/** In the header where there is room, and always in the menu under the avatar. */
export const INSIGHTS: Place = { href: "/insights", label: "Insights", icon: "insights" };

export const SEARCH: Place = { href: "/search", label: "Search", icon: "search" };

const LAB: Place = { href: "/lab", label: "Lab", icon: "lab" };
const HOST: Place = { href: "/host", label: "Host", icon: "host" };

/** What only those with a role are led to. */
export function workplaces(role: Role): Place[] {
  if (role === "host") return [LAB, HOST];
  return role === "researcher" ? [LAB] : [];
}
