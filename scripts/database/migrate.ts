import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import pg from "pg";
import { openSchemaEngine } from "./schema-engine";

const FOLDER = path.resolve("prisma/migrations");

/** Applies what prisma/migrations holds and the database has not seen; returns the names applied. */
export async function migrate(databaseUrl: string): Promise<string[]> {
  const pool = new pg.Pool({ connectionString: databaseUrl });
  try {
    return await applyTo(pool);
  } finally {
    await pool.end();
  }
}

async function applyTo(pool: pg.Pool) {
  const engine = await openSchemaEngine(pool);
  const migrationDirectories = readdirSync(FOLDER)
    .filter((name) => existsSync(path.join(FOLDER, name, "migration.sql")))
    .sort()
    .map((name) => ({ path: name, migrationFile: migrationFile(name) }));
  const lockfile = { path: "migration_lock.toml", content: 'provider = "postgresql"\n' };
  const answer = await engine.applyMigrations({
    migrationsList: { baseDir: FOLDER, lockfile, shadowDbInitScript: "", migrationDirectories },
    filters: { externalTables: [], externalEnums: [] },
  });
  return answer.appliedMigrationNames;
}

function migrationFile(name: string) {
  const value = readFileSync(path.join(FOLDER, name, "migration.sql"), "utf8");
  return { path: "migration.sql", content: { tag: "ok" as const, value } };
}
