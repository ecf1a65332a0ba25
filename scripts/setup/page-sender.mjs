import { StringDecoder } from "node:string_decoder";
import { constants, createGzip } from "node:zlib";
import { PageOrder } from "./page-order.mjs";

/** The browse page and details. The player's own page wants its scripts at once, others have no large picture. */
const PICTURED = /^\/(?:\?|title\/|$)/;

/**
 * Whether a browser asks for a whole page, and not for its parts, whose large picture is to come before its scripts.
 * @param {Pick<import("node:http").IncomingMessage, "method" | "url" | "headers">} request
 */
export function asksForPicture({ method, url = "", headers }) {
  const isPage = headers.rsc === undefined && /\btext\/html\b/.test(headers.accept ?? "");
  return method === "GET" && isPage && PICTURED.test(url);
}

/**
 * Lets what Next answers go out in order, packed by ourselves, as it must be read before.
 * @param {Pick<import("node:http").IncomingMessage, "headers">} request
 * @param {import("node:http").ServerResponse} response
 */
export function sendInOrder({ headers }, response) {
  const mayPack = /\bgzip\b/.test(String(headers["accept-encoding"] ?? ""));
  headers["accept-encoding"] = "identity";
  const { writeHead, write, end } = response;
  /** @type {ReturnType<typeof pieces> | undefined} */
  let page;

  response.writeHead = (...head) => {
    const isPage = String(response.getHeader("content-type") ?? "").startsWith("text/html");
    if (isPage) {
      response.removeHeader("content-length");
      if (mayPack) response.setHeader("content-encoding", "gzip");
      page = pieces(mayPack, {
        send: (bytes) => write.call(response, bytes, "utf8"),
        end: () => end.call(response, undefined, "utf8"),
      });
    }
    return writeHead.apply(response, head);
  };
  response.write = (piece, ...rest) => {
    if (!response.headersSent) response.writeHead(response.statusCode);
    if (!page) return Reflect.apply(write, response, [piece, ...rest]);
    page.add(piece);
    return true; // a page is small, and what is packed of it waits in the socket
  };
  response.end = (...rest) => {
    if (!response.headersSent) response.writeHead(response.statusCode);
    if (!page) return Reflect.apply(end, response, rest);
    if (rest[0] !== undefined && typeof rest[0] !== "function") page.add(rest[0]);
    page.end();
    return response;
  };
}

/**
 * @param {boolean} isPacked
 * @param {{ send: (bytes: string | Buffer) => void, end: () => void }} to
 */
function pieces(isPacked, { send, end }) {
  const order = new PageOrder();
  const decoder = new StringDecoder("utf8");
  const pack = isPacked ? createGzip({ flush: constants.Z_SYNC_FLUSH }) : null;
  pack?.on("data", send).on("end", end);
  /** @param {string} text */
  const pass = (text) => {
    if (text !== "") pack ? pack.write(text) : send(text);
  };
  return {
    /** @param {string | Buffer} piece */
    add: (piece) => pass(order.add(decoder.write(piece))),
    end: () => {
      pass(order.end());
      pack ? pack.end() : end();
    },
  };
}
