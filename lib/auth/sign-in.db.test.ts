import { scryptSync } from "node:crypto";
import { beforeEach, expect, test } from "vitest";
import { readSignIn } from "@/lib/auth/read";
import { checkDemo, checkPassphrase } from "@/lib/auth/sign-in";
import {
  closeEverySignIn,
  closeSignIn,
  deleteExpiredSignIns,
  openSignIn,
  savePassphrase,
} from "@/lib/auth/write";
import { pool } from "@/lib/db";
import { useTestDatabase } from "@/scripts/database/test-database";
import { expireSignIn } from "@/scripts/database/test-viewer";

useTestDatabase();

let nora: string;
const right = { name: "Nora", passphrase: "lantern over quiet water" };

beforeEach(async () => {
  await pool().query("delete from viewer");
  const { rows } = await pool().query(
    "insert into viewer (name, avatar, origin, passphrase_hash) values ('Nora', 'fox', 'real', $1) returning id",
    [cheapHash(right.passphrase)],
  );
  nora = rows[0].id;
});

test("name in any case and passphrase sign in", async () => {
  expect(await checkPassphrase({ ...right, name: "nora", address: "10.0.0.1" })).toBe(nora);
});

test("a wrong passphrase and an unknown name get the same answer", async () => {
  const wrong = { ...right, passphrase: "something else", address: "10.0.0.2" };
  const unknown = { ...right, name: "Nobody", address: "10.0.0.2" };
  await expect(checkPassphrase(wrong)).rejects.toMatchObject({ outcome: "wrongPassphrase" });
  await expect(checkPassphrase(unknown)).rejects.toMatchObject({ outcome: "wrongPassphrase" });
});

test("the ninth wrong try from one address is told how long to wait, another address is not", async () => {
  const wrong = { ...right, passphrase: "x", address: "10.0.0.3" };
  for (let tries = 0; tries < 8; tries += 1) await checkPassphrase(wrong).catch(() => undefined);
  await expect(checkPassphrase(wrong)).rejects.toMatchObject({
    outcome: "tooMany",
    retryAfterSeconds: expect.any(Number),
  });
  expect(await checkPassphrase({ ...right, address: "10.0.0.4" })).toBe(nora);
});

test("a demo friend is entered by name; nobody else is, and nobody by an empty passphrase", async () => {
  const { rows } = await pool().query(
    "insert into viewer (name, avatar, origin) values ('Ada', 'owl', 'demo') returning id",
  );
  const address = "10.0.0.5";
  expect(await checkDemo({ name: "Ada", address })).toBe(rows[0].id);
  await expect(checkDemo({ name: "Nora", address })).rejects.toMatchObject({ outcome: "notFound" });
  await expect(checkPassphrase({ name: "Ada", passphrase: "", address })).rejects.toMatchObject({
    outcome: "wrongPassphrase",
  });
});

test("a sign-in counts until it is closed", async () => {
  const claim = await signInAsNora();
  expect(await readSignIn(claim)).toMatchObject({ name: "Nora", role: "friend" });
  await closeSignIn(claim.signInId);
  expect(await readSignIn(claim)).toBeNull();
});

test("a sign-in counts for nothing once it has expired", async () => {
  const claim = await signInAsNora();
  await pool().query("update sign_in set expires_at = now() - interval '1 second'");
  expect(await readSignIn(claim)).toBeNull();
});

test("signing out everywhere ends every sign-in, and a new one counts again", async () => {
  const claims = [await signInAsNora(), await signInAsNora()];
  await closeEverySignIn(nora);
  expect(await Promise.all(claims.map(readSignIn))).toEqual([null, null]);
  expect(await readSignIn(await signInAsNora())).not.toBeNull();
});

test("an older session version is refused even if its row were still open", async () => {
  const claim = await signInAsNora();
  await pool().query("update viewer set session_version = session_version + 1");
  expect(await readSignIn(claim)).toBeNull();
});

test("a new passphrase ends every sign-in made with the old one", async () => {
  const claim = await signInAsNora();
  await savePassphrase(nora, cheapHash("quite another lantern"));
  expect(await readSignIn(claim)).toBeNull();
});

async function signInAsNora() {
  const { signInId, sessionVersion } = await openSignIn(nora);
  return { signInId, sessionVersion, viewerId: nora };
}

/** The real parameters take a second on a busy machine; a stored hash brings its own. */

test("a sign-in that has expired is forgotten, one that still counts is not", async () => {
  const old = await openSignIn(nora);
  const young = await openSignIn(nora);
  await expireSignIn(old.signInId);
  expect(await deleteExpiredSignIns()).toBe(1);
  const { rows } = await pool().query("select id from sign_in");
  expect(rows).toEqual([{ id: young.signInId }]);
  expect(await deleteExpiredSignIns()).toBe(0);
});

function cheapHash(passphrase: string) {
  const salt = Buffer.alloc(16, 1);
  const key = scryptSync(passphrase, salt, 32, { N: 2 ** 10, r: 8, p: 1 });
  return `scrypt$10$8$1$${salt.toString("base64url")}$${key.toString("base64url")}`;
}
