import { posix } from "node:path";

const MEDIA = "/media/";

/**
 * The slug whose media an address leads to, or undefined where it leads elsewhere. Reads an address as Next does, which
 * looks for a file of the decoded name, whatever scheme and host stand before it.
 * @param {string | undefined} url
 * @returns {string | undefined}
 */
export function mediaSlug(url = "/") {
  const [path] = url.replace(/^[a-z][a-z0-9+.-]*:\/\/[^/?#]*/i, "").split(/[?#]/);
  const decoded = posix.normalize(decodeURIComponent(path));
  return decoded.startsWith(MEDIA) ? decoded.slice(MEDIA.length).split("/")[0] : undefined;
}
