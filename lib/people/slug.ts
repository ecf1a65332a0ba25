import { folded } from "@/lib/search/fold";

/** How a person stands in an address: plain words joined by hyphens, as the search knows them. */
export function personSlug(name: string): string {
  return folded(name).replaceAll(" ", "-");
}

export function personAddress(name: string) {
  return `/people/${encodeURIComponent(personSlug(name))}`;
}
