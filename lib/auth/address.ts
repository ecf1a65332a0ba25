import { isIPv6 } from "node:net";

/**
 * Where a request comes from: set by our web server from the socket, or from a proxy the host trusts. Of
 * IPv6 only the network counts: a single machine has more addresses in it than could ever be told apart.
 */
export function clientAddress(headers: Pick<Headers, "get">) {
  const address = headers.get("x-matinee-address") ?? "unknown";
  const [, mapped] = /^::ffff:(\d+(?:\.\d+){3})$/i.exec(address) ?? [];
  if (mapped) return mapped;
  return isIPv6(address) ? network64(address) : address;
}

function network64(address: string) {
  const [before, after = []] = address
    .split("::")
    .map((part) => part.split(":").filter((group) => group !== ""));
  const zeros = Array<string>(8 - before.length - after.length).fill("0");
  const groups = [...before, ...zeros, ...after].slice(0, 4);
  return `${groups.map((group) => Number.parseInt(group, 16).toString(16)).join(":")}::/64`;
}
