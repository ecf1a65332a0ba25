/** Where a request comes from: set by our web server from the socket, or from a proxy the host trusts. */
export function clientAddress(headers: Pick<Headers, "get">) {
  return headers.get("x-matinee-address") ?? "unknown";
}
