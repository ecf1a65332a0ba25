import { randomBytes, type ScryptOptions, scrypt, timingSafeEqual } from "node:crypto";
import { isCommonPassphrase } from "@/lib/auth/common-passphrases";
import { AppError } from "@/lib/errors";

export const SHORTEST_PASSPHRASE = 10;
export const LONGEST_PASSPHRASE = 256;

// OWASP ASVS 5.0, appendix C: N = 2^17, r = 8, p = 1.
const COST = { logN: 17, r: 8, p: 1 };
const KEY_BYTES = 32;
const SALT_BYTES = 16;

/** Why a passphrase is refused, as a sentence; undefined when it will do. */
export function passphraseFault(passphrase: string, name: string): string | undefined {
  const length = [...passphrase].length;
  if (length < SHORTEST_PASSPHRASE) return `Use at least ${SHORTEST_PASSPHRASE} characters.`;
  if (length > LONGEST_PASSPHRASE) return `Use at most ${LONGEST_PASSPHRASE} characters.`;
  const bare = passphrase.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, "");
  if (new Set(bare).size < 4) return "That repeats too few characters; mix in more.";
  if (isCommonPassphrase(bare))
    return "Too many people use that one; choose something of your own.";
  if (bare.replaceAll(/\d/g, "") === name.toLowerCase().replaceAll(/[^\p{L}]/gu, ""))
    return "Your name alone is too easy to guess.";
  return undefined;
}

/** `scrypt$logN$r$p$salt$key`: whoever checks it later needs nothing else. */
export async function hashPassphrase(passphrase: string) {
  const salt = randomBytes(SALT_BYTES);
  const key = await derive(passphrase, salt, COST);
  const fields = [COST.logN, COST.r, COST.p, salt.toString("base64url"), key.toString("base64url")];
  return `scrypt$${fields.join("$")}`;
}

/** Does the same work for a name nobody has (no hash), so that the answer's time tells nothing. */
export async function isPassphrase(passphrase: string, hash: string | null | undefined) {
  if (passphrase.length > LONGEST_PASSPHRASE * 2) return false;
  const stored = parseHash(hash) ?? NOBODY;
  const key = await derive(passphrase, stored.salt, stored);
  return timingSafeEqual(key, stored.key) && stored !== NOBODY;
}

type Cost = typeof COST;
type StoredHash = Cost & { salt: Buffer; key: Buffer };

const NOBODY: StoredHash = {
  ...COST,
  salt: Buffer.alloc(SALT_BYTES),
  key: Buffer.alloc(KEY_BYTES),
};

function parseHash(hash: string | null | undefined): StoredHash | undefined {
  if (!hash) return undefined;
  const [scheme, logN, r, p, salt, key] = hash.split("$");
  if (scheme !== "scrypt" || !key) throw new Error("A stored passphrase hash is not scrypt.");
  return {
    logN: Number(logN),
    r: Number(r),
    p: Number(p),
    salt: Buffer.from(salt, "base64url"),
    key: Buffer.from(key, "base64url"),
  };
}

const MOST_WAITING = 32; // each takes about half a second
const RETRY_SECONDS = 15;

// Next gives actions and routes their own copy of this module; they must stand in one line.
const slot = Symbol.for("matinee.passphrase-line");
const shared = globalThis as { [slot]?: { last: Promise<unknown>; waiting: number } };

/** One at a time: each takes 128 MB, and a crowd at the door must not take the machine down. */
async function derive(passphrase: string, salt: Buffer, cost: Cost): Promise<Buffer> {
  shared[slot] ??= { last: Promise.resolve(), waiting: 0 };
  const line = shared[slot];
  if (line.waiting >= MOST_WAITING) {
    const detail = "Many are at the door at this moment. Try again in a little while.";
    throw new AppError("tooMany", detail, RETRY_SECONDS);
  }
  line.waiting += 1;
  const work = () => deriveNow(passphrase, salt, cost);
  const result = line.last.then(work, work);
  line.last = result;
  return result.finally(() => {
    line.waiting -= 1;
  });
}

function deriveNow(passphrase: string, salt: Buffer, { logN, r, p }: Cost): Promise<Buffer> {
  const N = 2 ** logN;
  // 128 * N * r bytes are needed exactly; Node wants the limit above that
  const options: ScryptOptions = { N, r, p, maxmem: 128 * N * r * 2 };
  return new Promise((resolve, reject) => {
    // the same letters typed on different systems must give the same bytes
    scrypt(passphrase.normalize("NFC"), salt, KEY_BYTES, options, (error, key) =>
      error ? reject(error) : resolve(key),
    );
  });
}
