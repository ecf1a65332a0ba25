// Entered by whatever Node the machine has, before anything is installed: no dependencies, no new syntax.
// Installs what is missing or stale, then runs a TypeScript entry on the Node that package.json pins.
import { spawn, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..");
const [entry, ...rest] = process.argv.slice(2);
const packages = path.join(root, "node_modules");
const pinnedBin = path.join(packages, "node", "bin");
const pinnedNode = path.join(pinnedBin, process.platform === "win32" ? "node.exe" : "node");

const [major, minor] = process.versions.node.split(".").map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`Matinee needs Node 20.19 or newer to start; this is ${process.versions.node}.`);
  process.exit(1);
}

const stamps = { PRISMA_HIDE_UPDATE_MESSAGE: "1", NEXT_TELEMETRY_DISABLED: "1" };
const environment = Object.assign({}, process.env, stamps, {
  PATH: pinnedBin + path.delimiter + (process.env.PATH || ""),
});

step("Installing dependencies", ["package.json", "package-lock.json"], "dependencies", () => {
  // Not `npm ci`: it refuses a lock file that was written where some other platform's packages were out of reach.
  const options = ["install", "--no-save", "--include=dev", "--loglevel=error"];
  return run(process.platform === "win32" ? "npm.cmd" : "npm", options);
});
step(
  "Generating the database client",
  ["prisma/schema.prisma", "package-lock.json"],
  "client",
  () => run(pinnedNode, [path.join(packages, "prisma", "build", "index.js"), "generate"]),
);

// Without V8's middle compiler, which mixes numbers up: docs/decisions/0031-without-maglev.md
const flags = ["--no-maglev", "--conditions=react-server", "--import", "tsx"];
const child = spawn(pinnedNode, [...flags, path.join(root, entry), ...rest], {
  cwd: root,
  env: environment,
  stdio: "inherit",
});
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) {
  // The terminal sends Ctrl-C to the child as well; passing on only what it would miss.
  process.on(signal, () => signal !== "SIGINT" && child.kill(signal));
}
child.on("exit", (code, signal) => process.exit(signal ? 1 : (code ?? 1)));

/** Runs a set-up step when the files it depends on differ from those of its last success. */
function step(label, files, name, act) {
  const stamp = path.join(packages, ".matinee", name);
  const digest = createHash("sha256");
  for (const file of files) digest.update(readFileSync(path.join(root, file)));
  const wanted = digest.digest("hex");
  const done =
    existsSync(stamp) && readFileSync(stamp, "utf8") === wanted && existsSync(pinnedNode);
  if (done && (name !== "client" || existsSync(path.join(root, "lib/generated/prisma")))) return;
  const startedAt = Date.now();
  process.stderr.write(`  ${label} …\n`);
  const result = act();
  if (result.status !== 0) {
    process.stderr.write(`${result.stdout || ""}${result.stderr || ""}\n${label} failed.\n`);
    rmSync(stamp, { force: true });
    process.exit(1);
  }
  mkdirSync(path.dirname(stamp), { recursive: true });
  writeFileSync(stamp, wanted);
  process.stderr.write(`  ${label}: ${((Date.now() - startedAt) / 1000).toFixed(1)} s\n`);
}

function run(command, args) {
  return spawnSync(command, args, {
    cwd: root,
    env: environment,
    encoding: "utf8",
    shell: process.platform === "win32",
  });
}
