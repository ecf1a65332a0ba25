import { createHmac } from "node:crypto";

const DIGITS = 24; // 96 bits: no two viewers of any circle meet

/**
 * The name under which a viewer leaves: the same in every export of one project, and worth nothing
 * without its key, which never leaves.
 */
export function pseudonym(viewerId: string, key: Buffer): string {
  const digest = createHmac("sha256", key).update(viewerId).digest("hex");
  return `v${digest.slice(0, DIGITS)}`; // a letter first, so that no spreadsheet reads a number
}

/**
 * The key, from the installation's secret, a random part of its own that a host could renew, and the
 * project: what was exported for one tells nobody who is who in another.
 */
export function pseudonymKey(secret: string, exportKey: string, project: string | null): Buffer {
  const words = `matinee export ${exportKey}${project === null ? "" : ` for ${project}`}`;
  return createHmac("sha256", secret).update(words).digest();
}

/** The name under which an id of the log leaves where the id itself must not: a UUID of version 8. */
export function keyedId(id: string, key: Buffer): string {
  const hex = createHmac("sha256", key).update(`id ${id}`).digest("hex");
  const variant = "89ab"[Number.parseInt(hex[16], 16) % 4];
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
