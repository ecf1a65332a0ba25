import type { IconName } from "@/components/ui/icon";

export type Role = "friend" | "researcher" | "host";

type Place = { address: string; label: string; icon: IconName };

const FOR_ALL: Place[] = [
  { address: "/", label: "Home", icon: "home" },
  { address: "/my-list", label: "My List", icon: "list" },
  { address: "/circle", label: "Circle", icon: "circle" },
  { address: "/blend", label: "Blend", icon: "blend" },
  { address: "/history", label: "History", icon: "history" },
  { address: "/search", label: "Search", icon: "search" },
  { address: "/settings", label: "Settings", icon: "settings" },
  { address: "/settings#playback", label: "Playback and captions", icon: "play" },
  { address: "/about", label: "About Matinee", icon: "info" },
];
const LAB: Place = { address: "/lab", label: "Lab", icon: "lab" };
const HOST: Place = { address: "/host", label: "Host", icon: "host" };

/** The pages that somebody may go to and whose name has what was typed. */
export function placesOf(role: Role, typed: string): Place[] {
  const places = [
    ...FOR_ALL,
    ...(role === "friend" ? [] : [LAB]),
    ...(role === "host" ? [HOST] : []),
  ];
  return places.filter(({ label }) => label.toLowerCase().includes(typed.toLowerCase()));
}
