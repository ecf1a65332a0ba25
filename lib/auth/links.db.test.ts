import { beforeEach, expect, test } from "vitest";
import { makeAccount } from "@/lib/auth/accounts";
import { createLink, ensureSetupLink, hashSecret } from "@/lib/auth/links";
import { readOpenInvites, readOpenLink } from "@/lib/auth/read";
import { revokeInvite } from "@/lib/auth/write";
import { pool } from "@/lib/db";
import { useTestDatabase } from "@/scripts/database/test-database";

useTestDatabase();

const baseUrl = "http://matinee.test";

beforeEach(async () => {
  await pool().query("delete from one_time_link");
  await pool().query("delete from viewer");
});

test("of two friends who open the same invite at once exactly one gets an account", async () => {
  const secret = await invite();
  const outcomes = await Promise.allSettled([
    makeAccount("invite", account(secret, "Nora")),
    makeAccount("invite", account(secret, "Otis")),
  ]);
  expect(outcomes.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  expect(await countViewers()).toBe(1);
});

test("a used invite opens nothing", async () => {
  const secret = await invite();
  await makeAccount("invite", account(secret, "Nora"));
  await expect(makeAccount("invite", account(secret, "Otis"))).rejects.toMatchObject({
    outcome: "linkUsed",
  });
});

test("an expired invite opens nothing", async () => {
  const secret = await invite();
  await pool().query("update one_time_link set expires_at = now() - interval '1 second'");
  await expect(makeAccount("invite", account(secret, "Nora"))).rejects.toMatchObject({
    outcome: "linkUsed",
  });
});

test("an invite that was taken back opens nothing and leaves the list", async () => {
  const secret = await invite();
  const [open] = await readOpenInvites();
  expect(await revokeInvite(open.id)).toBe(true);
  expect(await revokeInvite(open.id)).toBe(false);
  expect(await readOpenInvites()).toEqual([]);
  expect(await readOpenLink("invite", hashSecret(secret))).toBeNull();
});

test("an invite expires after seven days, a set-up link after one", async () => {
  await invite();
  await ensureSetupLink(baseUrl);
  const { rows } = await pool().query(
    "select purpose, round(extract(epoch from expires_at - now()) / 3600)::int as hours from one_time_link order by 1",
  );
  expect(rows).toEqual([
    { purpose: "invite", hours: 168 },
    { purpose: "setup", hours: 24 },
  ]);
});

test("a taken name, in whatever case, leaves the invite unused", async () => {
  await makeAccount("invite", account(await invite(), "Nora"));
  const secret = await invite();
  await expect(makeAccount("invite", account(secret, "nORA"))).rejects.toMatchObject({
    outcome: "nameTaken",
  });
  expect(await readOpenLink("invite", hashSecret(secret))).not.toBeNull();
});

test("an invite gives its role and keeps the three answers with the version of their words", async () => {
  const url = await createLink({ baseUrl, purpose: "invite", role: "researcher" });
  const id = await makeAccount("invite", {
    ...account(secretOf(url), "Nora"),
    helps_others: true,
  });
  const { rows } = await pool().query(
    "select role, choice, granted, version from viewer v join consent c on c.viewer_id = v.id where v.id = $1 order by choice",
    [id],
  );
  expect(rows).toEqual([
    { role: "researcher", choice: "helps_others", granted: true, version: 1 },
    { role: "researcher", choice: "research_export", granted: false, version: 1 },
    { role: "researcher", choice: "visible_by_name", granted: false, version: 1 },
  ]);
});

test("each start makes a new set-up link and ends the one before, until there is a real host", async () => {
  const first = await ensureSetupLink(baseUrl);
  const second = await ensureSetupLink(baseUrl);
  expect(await readOpenLink("setup", hashSecret(secretOf(first)))).toBeNull();
  await makeAccount("setup", account(secretOf(second), "Olga"));
  expect(await ensureSetupLink(baseUrl)).toBeNull();
});

test("an invite is no set-up link", async () => {
  const secret = await invite();
  await expect(makeAccount("setup", account(secret, "Nora"))).rejects.toMatchObject({
    outcome: "linkUsed",
  });
});

test("the database never sees the secret", async () => {
  const secret = await invite();
  const { rows } = await pool().query("select to_jsonb(l)::text as stored from one_time_link l");
  expect(rows[0].stored).not.toContain(secret);
});

async function invite() {
  return secretOf(await createLink({ baseUrl, purpose: "invite" }));
}

function secretOf(url: string | null) {
  return new URL(url ?? "").pathname.split("/").at(2) ?? "";
}

function account(secret: string, name: string) {
  return {
    secret,
    name,
    avatar: "fox" as const,
    passphrase: "lantern over quiet water",
    research_export: false,
    helps_others: false,
    visible_by_name: false,
  };
}

async function countViewers() {
  const { rows } = await pool().query("select count(*)::int as n from viewer");
  return rows[0].n;
}
