import { createHmac } from "node:crypto";

const DIGITS = 24; // 96 bits: no two viewers of any circle meet

/**
 * The name under which a viewer leaves: the same in every export of this installation, and worth
 * nothing without its key, which never leaves.
 */
export function pseudonym(viewerId: string, key: Buffer): string {
  const digest = createHmac("sha256", key).update(viewerId).digest("hex");
  return `v${digest.slice(0, DIGITS)}`; // a letter first, so that no spreadsheet reads a number
}

/** The key, from the installation's secret and a random part of its own that a host could renew. */
export function pseudonymKey(secret: string, exportKey: string): Buffer {
  return createHmac("sha256", secret).update(`matinee export ${exportKey}`).digest();
}
