const METHODS = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"];
const FORM_WITHOUT_PARTS = /^multipart\/form-data(?!.*;\s*boundary=\S)/i;

/**
 * Answers a request that cannot be read, for which Next has nothing but a bare 500; returns whether it did: a path that is no
 * text, a method that Next does not know, a form that does not say where its parts end.
 * @param {Pick<import("node:http").IncomingMessage, "url" | "method" | "headers">} request
 * @param {Pick<import("node:http").ServerResponse, "writeHead" | "end">} response
 */
export function refuseUnreadable({ url = "/", method = "GET", headers = {} }, response) {
  if (!METHODS.includes(method)) {
    refuse(response, 405, "this method is not known here", { allow: METHODS.join(", ") });
  } else if (!isReadable(url)) {
    refuse(response, 400, "this address cannot be read");
  } else if (FORM_WITHOUT_PARTS.test(headers["content-type"] ?? "")) {
    refuse(response, 400, "this form cannot be read", { connection: "close" }); // its body is left unread
  } else {
    return false;
  }
  return true;
}

/**
 * @param {Pick<import("node:http").ServerResponse, "writeHead" | "end">} response
 * @param {number} status
 * @param {string} why
 * @param {Record<string, string>} more
 */
function refuse(response, status, why, more = {}) {
  response.writeHead(status, {
    "content-type": "text/plain; charset=utf-8",
    "cache-control": "no-store",
    "x-content-type-options": "nosniff",
    ...more,
  });
  response.end(`${status === 405 ? "Method Not Allowed" : "Bad Request"}: ${why}.\n`);
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
