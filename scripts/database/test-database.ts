import { randomBytes } from "node:crypto";
import { rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import pg from "pg";
import { afterAll, beforeAll, inject } from "vitest";
import { closeDatabase } from "@/lib/db";

export const TEMPLATE = "matinee_template_test";

declare module "vitest" {
  interface ProvidedContext {
    adminUrl: string;
  }
}

/** Refuses a database that its name does not mark as a test database. */
export function requireTestUrl(url: string) {
  const name = new URL(url).pathname.slice(1);
  if (!name.endsWith("_test")) {
    throw new Error(
      `TEST_DATABASE_URL names the database "${name}", but its name must end in _test.`,
    );
  }
  return url;
}

/** Gives a test file a migrated, empty database of its own and points lib/db at it. */
export function useTestDatabase() {
  const adminUrl = inject("adminUrl");
  const name = `matinee_${randomBytes(6).toString("hex")}_test`;
  const url = new URL(adminUrl);
  const template = url.pathname.slice(1);
  url.pathname = `/${name}`;
  const folder = path.join(os.tmpdir(), name);

  beforeAll(async () => {
    await asAdmin(adminUrl, `create database "${name}" template "${template}"`);
    process.env.DATABASE_URL = url.href;
    process.env.MATINEE_DATA = folder; // made only by what is written into it
    process.env.MATINEE_SECRET ??= randomBytes(32).toString("hex");
  });
  afterAll(async () => {
    await closeDatabase();
    await asAdmin(adminUrl, `drop database if exists "${name}" with (force)`);
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  });
}

async function asAdmin(adminUrl: string, statement: string) {
  const url = new URL(adminUrl);
  url.pathname = "/postgres"; // a template must have no connections while it is copied
  const client = new pg.Client({ connectionString: url.href });
  await client.connect();
  await client.query(statement).finally(() => client.end());
}
