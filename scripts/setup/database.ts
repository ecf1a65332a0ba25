import path from "node:path";
import pg from "pg";
import { type Cluster, startCluster } from "@/scripts/database/cluster";
import { migrate } from "@/scripts/database/migrate";
import { type LocalFolder, openLocalFolder } from "./local-folder";
import { findRunning } from "./run-file";

const OLDEST_VERSION = 13; // xid8 and pg_current_xact_id() came with it

export type OpenDatabase = { url: string; stop: () => Promise<void>; describe: string };

/** DATABASE_URL when given, else the embedded Postgres in the local folder. */
export async function openDatabase(folder: LocalFolder): Promise<OpenDatabase> {
  const given = process.env.DATABASE_URL;
  if (given) {
    await requireUsable(given);
    return {
      url: given,
      stop: async () => undefined,
      describe: `your own at ${new URL(given).host}`,
    };
  }
  const cluster: Cluster = await startCluster({
    folder: path.join(folder.path, "postgres"),
    password: folder.databasePassword,
    database: "matinee",
    logFile: path.join(folder.path, "postgres.log"),
  });
  return { url: cluster.url, stop: cluster.stop, describe: `embedded, port ${cluster.port}` };
}

/** For commands: the database of the Matinee that runs here, or one opened, migrated and stopped again. */
export async function withDatabase<Result>(act: () => Promise<Result>): Promise<Result> {
  const folder = openLocalFolder();
  process.env.MATINEE_SECRET ??= folder.secret;
  process.env.MATINEE_DATA ??= folder.path;
  const running = process.env.DATABASE_URL ? null : findRunning(folder.path);
  const database = running ? null : await openDatabase(folder);
  process.env.DATABASE_URL = running?.databaseUrl ?? database?.url;
  if (database) await migrate(database.url);
  try {
    return await act();
  } finally {
    const { closeDatabase } = await import("@/lib/db");
    await closeDatabase();
    await database?.stop();
  }
}

async function requireUsable(url: string) {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  try {
    await client.connect();
    const { rows } = await client.query(
      "select current_setting('server_version_num')::int / 10000 as major",
    );
    const { major } = rows[0];
    if (major < OLDEST_VERSION) {
      throw new Error(
        `Matinee needs PostgreSQL ${OLDEST_VERSION} or newer; DATABASE_URL is version ${major}.`,
      );
    }
  } catch (error) {
    const reason =
      error instanceof Error ? error.message || ("code" in error ? error.code : "") : error;
    throw new Error(`DATABASE_URL cannot be used: ${reason}`);
  } finally {
    await client.end().catch(() => undefined);
  }
}
