import { BlockList, isIP } from "node:net";

/** Where a server is: no slash at the end, perhaps a path before the API. */
export type ServerAddress = { origin: string; base: string };

/** What the host allows: servers by their origin, and anything in the home network or on the internet. */
export type Allowed = {
  origins: string[];
  isPrivateOpen: boolean;
  isPublicOpen: boolean;
  closedPorts: number[]; // of this Matinee itself, unless a listed origin names them
};

const PATH = /^(\/[A-Za-z0-9._~-]+)*$/;

/** The address of a server as people type it; null for what is none. */
export function parseAddress(typed: string): ServerAddress | null {
  const text = /^[a-z][a-z0-9+.-]*:\/\//i.test(typed.trim())
    ? typed.trim()
    : `http://${typed.trim()}`;
  if (!URL.canParse(text)) return null;
  const url = new URL(text);
  if (!["http:", "https:"].includes(url.protocol)) return null;
  if (url.username || url.password || url.search || url.hash || url.hostname === "") return null;
  const base = url.pathname.replace(/\/+$/, "").replace(/\/web(\/index\.html)?$/, "");
  return PATH.test(base) ? { origin: url.origin, base } : null;
}

export function addressText({ origin, base }: ServerAddress) {
  return origin + base;
}

/** Reads what a host allows: origins, `private` and `public`, separated by commas, spaces or lines. */
export function parseAllowed(text: string, closedPorts: number[] = []): Allowed {
  const words = text.split(/[\s,]+/).filter(Boolean);
  return {
    origins: words
      .filter((word) => word.includes("://"))
      .flatMap((word) => parseAddress(word)?.origin ?? []),
    isPrivateOpen: words.includes("private"),
    isPublicOpen: words.includes("public"),
    closedPorts,
  };
}

/** Words of an allowance that are neither origins nor `private` or `public`. */
export function faultsIn(text: string): string[] {
  const words = text.split(/[\s,]+/).filter(Boolean);
  return words.filter((word) => {
    if (word === "private" || word === "public") return false;
    const address = /^https?:\/\//i.test(word) ? parseAddress(word) : null;
    return address?.base !== "";
  });
}

/** Whether anything at all may be connected to. */
export function isAnyAllowed({ origins, isPrivateOpen, isPublicOpen }: Allowed) {
  return origins.length > 0 || isPrivateOpen || isPublicOpen;
}

/**
 * Whether an address that a name was resolved to may be spoken to. A server that the host listed may be
 * anywhere but where no server lives; others only where the host opened the kind of network.
 */
export function mayReach(ip: string, { origin }: ServerAddress, allowed: Allowed): boolean {
  const kind = kindOf(ip);
  if (kind === "nowhere") return false;
  if (allowed.origins.includes(origin)) return kind !== "linkLocal" || hostOf(origin) === ip;
  if (allowed.closedPorts.includes(portOf(origin))) return false;
  if (kind === "private") return allowed.isPrivateOpen;
  return kind === "public" && allowed.isPublicOpen;
}

function hostOf(origin: string) {
  return new URL(origin).hostname.replace(/^\[|\]$/g, "");
}

function portOf(origin: string) {
  const { port, protocol } = new URL(origin);
  return Number(port || (protocol === "https:" ? 443 : 80));
}

type Kind = "nowhere" | "own" | "linkLocal" | "private" | "public";

function kindOf(ip: string): Kind {
  const family = isIP(ip) === 6 ? "ipv6" : "ipv4";
  if (isIP(ip) === 0) return "nowhere";
  for (const [kind, list] of kinds) if (list.check(ip, family)) return kind;
  return "public";
}

type Subnet = [network: string, prefix: number];

// in this order, as the wider ranges hold narrower ones; IPv4 in IPv6 clothes is looked up as IPv4
const kinds: [Kind, BlockList][] = [
  [
    "own",
    ranges(
      [
        ["127.0.0.0", 8],
        ["0.0.0.0", 8],
      ],
      [
        ["::1", 128],
        ["::", 128],
      ],
    ),
  ],
  ["linkLocal", ranges([["169.254.0.0", 16]], [["fe80::", 10]])],
  [
    "private",
    ranges(
      [
        ["10.0.0.0", 8],
        ["172.16.0.0", 12],
        ["192.168.0.0", 16],
        ["100.64.0.0", 10],
      ],
      [["fc00::", 7]],
    ),
  ],
  [
    "nowhere",
    ranges(
      [
        ["192.0.0.0", 24],
        ["192.0.2.0", 24],
        ["192.88.99.0", 24],
        ["198.18.0.0", 15],
        ["198.51.100.0", 24],
        ["203.0.113.0", 24],
        ["224.0.0.0", 3], // multicast, reserved and broadcast
      ],
      [
        ["64:ff9b::", 96], // translated to IPv4 by somebody else
        ["100::", 64],
        ["2001::", 23],
        ["2001:db8::", 32],
        ["2002::", 16],
        ["fec0::", 10],
        ["ff00::", 8],
      ],
    ),
  ],
];

function ranges(ipv4: Subnet[], ipv6: Subnet[]) {
  const list = new BlockList();
  for (const [network, prefix] of ipv4) list.addSubnet(network, prefix, "ipv4");
  for (const [network, prefix] of ipv6) list.addSubnet(network, prefix, "ipv6");
  return list;
}
