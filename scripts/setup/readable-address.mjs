/**
 * Answers a request whose path is no text, for which Next has nothing but a bare 500; returns whether it did.
 * @param {Pick<import("node:http").IncomingMessage, "url">} request
 * @param {Pick<import("node:http").ServerResponse, "writeHead" | "end">} response
 */
export function refuseUnreadable({ url = "/" }, response) {
  if (isReadable(url)) return false;
  response.writeHead(400, {
    "content-type": "text/plain; charset=utf-8",
    "cache-control": "no-store",
    "x-content-type-options": "nosniff",
  });
  response.end("Bad Request: this address cannot be read.\n");
  return true;
}

/** Whether the percent signs of the path stand for UTF-8, none of it a NUL, which no name here holds. */
function isReadable(/** @type {string} */ url) {
  const [path] = url.split("?");
  try {
    return !decodeURIComponent(path).includes("\0");
  } catch {
    return false;
  }
}
