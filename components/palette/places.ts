import {
  INSIGHTS,
  MAIN_PLACES,
  type Place,
  type Role,
  SEARCH,
  workplaces,
} from "@/components/browse/places";

const FOR_ALL: Place[] = [
  ...MAIN_PLACES,
  { href: "/beyond", label: "Beyond your library", icon: "wish" },
  INSIGHTS,
  SEARCH,
  { href: "/likely", label: "Will I like it?", icon: "spark" },
  { href: "/settings", label: "Settings", icon: "settings" },
  { href: "/settings#playback", label: "Playback and captions", icon: "play" },
  { href: "/about", label: "About Matinee", icon: "info" },
];

/** The pages that somebody may go to and whose name has what was typed. */
export function placesOf(role: Role, typed: string): Place[] {
  const places = [...FOR_ALL, ...workplaces(role)];
  return places.filter(({ label }) => label.toLowerCase().includes(typed.toLowerCase()));
}
