import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";

const ADDRESS = "/_next/static/";
const TYPES = new Map([
  [".js", "application/javascript; charset=UTF-8"],
  [".css", "text/css; charset=UTF-8"],
  [".woff2", "font/woff2"],
]);
const ENCODINGS = [
  { name: "br", ending: ".br" },
  { name: "gzip", ending: ".gz" },
];

/**
 * Answers for scripts, style sheets and faces of a build, which the first paint of every page waits for, from memory and
 * as they were packed by pack-files.ts: Next looks for each on the disk and compresses it anew. Returns whether it did.
 * @param {string} builtFolder
 */
export function packedFiles(builtFolder) {
  const folder = path.join(builtFolder, "static");
  const kept = new Map(); // file, as packed, to its bytes
  const files = new Map(
    (existsSync(folder) ? readdirSync(folder, { recursive: true, encoding: "utf8" }) : [])
      .filter((name) => TYPES.has(path.extname(name)))
      .map((name) => [ADDRESS + name.split(path.sep).join("/"), path.join(folder, name)]),
  );
  /**
   * @param {Pick<import("node:http").IncomingMessage, "method" | "url" | "headers">} request
   * @param {Pick<import("node:http").ServerResponse, "writeHead" | "end">} response
   */
  return ({ method, url = "", headers }, response) => {
    const file = files.get(url.split("?")[0]);
    if (!file || method !== "GET" || headers.range) return false;
    const taken = String(headers["accept-encoding"] ?? "");
    const encoding = ENCODINGS.find(
      ({ name, ending }) => takes(taken, name) && existsSync(file + ending),
    );
    const packed = file + (encoding?.ending ?? "");
    const bytes = kept.get(packed) ?? bytesOf(packed);
    if (bytes === null) return false;
    kept.set(packed, bytes);
    response.writeHead(200, {
      "content-type": TYPES.get(path.extname(file)),
      "content-length": bytes.length,
      ...(encoding && { "content-encoding": encoding.name }),
      vary: "Accept-Encoding",
      "cache-control": "public, max-age=31536000, immutable", // the name carries the content's hash
      "x-content-type-options": "nosniff",
    });
    response.end(bytes);
    return true;
  };
}

/**
 * Whether a browser says that it takes such an encoding, and does not say that it would rather not at all.
 * @param {string} accepted
 * @param {string} name
 */
function takes(accepted, name) {
  return accepted.split(",").some((one) => {
    const [said, ...weights] = one.split(";").map((part) => part.trim().toLowerCase());
    return said === name && !weights.some((weight) => /^q=0(\.0*)?$/.test(weight));
  });
}

/**
 * Null for a file that is gone, as where a newer build took the place of the one that is served.
 * @param {string} file
 */
function bytesOf(file) {
  try {
    return readFileSync(file);
  } catch {
    return null;
  }
}
