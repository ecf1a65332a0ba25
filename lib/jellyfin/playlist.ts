/** Where a playlist was read, and where its parts may be. */
export type PlaylistPlace = {
  path: string; // of the playlist on its server, with what is before the API
  root: string; // path under which everything of this item lies
  door: string; // our own path under which it is passed on
};

const KEYS = ["apikey", "api_key"]; // a token in an address would reach the browser
const NOWHERE = "http://server.invalid";

/**
 * A playlist whose every address leads through our own door, without the key that a server writes into them. Null where
 * it names anything that does not belong to the item.
 */
export function throughDoor(playlist: string, place: PlaylistPlace): string | null {
  let isOurs = true;
  const pass = (address: string) => {
    const passed = passedOn(address, place);
    if (passed === null) isOurs = false;
    return passed ?? "";
  };
  const lines = playlist.split(/\r?\n/).map((line) => {
    if (line.trim() === "") return line;
    if (!line.startsWith("#")) return pass(line.trim());
    return line.replaceAll(/\bURI="([^"]*)"/g, (_, address: string) => `URI="${pass(address)}"`);
  });
  return isOurs ? lines.join("\n") : null;
}

function passedOn(address: string, { path, root, door }: PlaylistPlace): string | null {
  if (!URL.canParse(address, NOWHERE + path)) return null;
  const url = new URL(address, NOWHERE + path);
  if (url.origin !== NOWHERE) return null;
  if (!url.pathname.toLowerCase().startsWith(root.toLowerCase())) return null;
  return door + url.pathname.slice(root.length) + withoutKeys(url.searchParams);
}

/** A query as it may be seen by anybody, with its question mark if there is anything to ask. */
export function withoutKeys(query: URLSearchParams): string {
  const kept = [...query].filter(([name]) => !KEYS.includes(name.toLowerCase()));
  return kept.length > 0 ? `?${new URLSearchParams(kept)}` : "";
}
