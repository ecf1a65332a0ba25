/**
 * Makes the function that leaves of a request's headers only what the socket, or a proxy the host trusts, really said.
 * @param {{ trustsProxy: boolean, site: URL | null }} settings
 */
export function believer({ trustsProxy, site }) {
  /** @param {{ headers: Record<string, any>, socket: import("node:net").Socket }} request */
  return function believe({ headers, socket }) {
    const forwardedFor = trustsProxy
      ? headers["x-forwarded-for"]?.split(",").at(-1)?.trim()
      : undefined;
    const forwardedHost = trustsProxy ? headers["x-forwarded-host"] : undefined;
    const forwardedProtocol = trustsProxy ? headers["x-forwarded-proto"] : undefined;
    for (const name of Object.keys(headers)) {
      if (name === "forwarded" || name.startsWith("x-forwarded-") || name.startsWith("x-matinee-"))
        delete headers[name];
      if (name.startsWith("x-middleware-")) delete headers[name];
    }
    headers["x-matinee-address"] = forwardedFor ?? socket.remoteAddress ?? "unknown";
    headers["x-forwarded-for"] = headers["x-matinee-address"];
    headers["x-forwarded-host"] =
      forwardedHost ?? site?.host ?? headers.host ?? reachedAddress(socket);
    headers["x-forwarded-proto"] = forwardedProtocol ?? site?.protocol.slice(0, -1) ?? "http";
  };
}

/** Where a request without a Host header arrived, as HTTP/1.0 allows; never a name, as names may open doors. */
function reachedAddress({ localAddress = "0.0.0.0", localPort = 0 }) {
  const address = localAddress.replace(/^::ffff:/i, "");
  return `${address.includes(":") ? `[${address}]` : address}:${localPort}`;
}
