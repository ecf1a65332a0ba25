import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  hkdfSync,
  randomBytes,
  timingSafeEqual,
} from "node:crypto";

const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** Seals a text so that it can be read only with the secret, and only as what it was sealed for. */
export function seal(text: string, secret: string, purpose: string): string {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv("aes-256-gcm", keyOf(secret, "seal"), nonce);
  cipher.setAAD(Buffer.from(purpose));
  const sealed = Buffer.concat([cipher.update(text, "utf8"), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString("base64url");
}

/** The text that was sealed; null with another secret, for another purpose, and where a bit was changed. */
export function unseal(sealed: string, secret: string, purpose: string): string | null {
  const bytes = Buffer.from(sealed, "base64url");
  if (bytes.length < NONCE_BYTES + TAG_BYTES) return null;
  const decipher = createDecipheriv(
    "aes-256-gcm",
    keyOf(secret, "seal"),
    bytes.subarray(0, NONCE_BYTES),
  );
  decipher.setAAD(Buffer.from(purpose));
  decipher.setAuthTag(bytes.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES));
  try {
    const text = decipher.update(bytes.subarray(NONCE_BYTES + TAG_BYTES));
    return Buffer.concat([text, decipher.final()]).toString("utf8");
  } catch {
    return null;
  }
}

/** What a ticket opens: one item of one viewer's library, for a while. */
export type Ticket = {
  viewerId: string;
  itemId: string; // what plays: of a series, the episode
  playId: string; // the server knows one playing by it
  expiresAt: number; // milliseconds
};

/** A ticket to carry in an address: it can be read, but not made or changed. */
export function signTicket(ticket: Ticket, secret: string): string {
  const said = Buffer.from(JSON.stringify(ticket)).toString("base64url");
  return `${said}.${signatureOf(said, secret)}`;
}

/** What a ticket says; null for one that is forged or over. */
export function readTicket(text: string, secret: string, now: number): Ticket | null {
  const [said = "", signature = "", ...more] = text.split(".");
  const right = Buffer.from(signatureOf(said, secret));
  const given = Buffer.from(signature);
  if (more.length > 0 || right.length !== given.length || !timingSafeEqual(right, given))
    return null;
  const ticket: Ticket = JSON.parse(Buffer.from(said, "base64url").toString("utf8")); // signed here
  return ticket.expiresAt > now ? ticket : null;
}

function signatureOf(said: string, secret: string) {
  return createHmac("sha256", keyOf(secret, "ticket")).update(said).digest("base64url");
}

function keyOf(secret: string, use: string) {
  return Buffer.from(hkdfSync("sha256", secret, "matinee", `jellyfin ${use}`, 32));
}
