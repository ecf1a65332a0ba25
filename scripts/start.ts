import { networkInterfaces } from "node:os";
import { migrate } from "./database/migrate";
import { buildWhenStale } from "./setup/build";
import { openDatabase } from "./setup/database";
import { copyHlsWorker } from "./setup/hls-worker";
import { openLocalFolder } from "./setup/local-folder";
import { requireDemoRules } from "./setup/rules";
import { findRunning, removeRunFile, writeRunFile } from "./setup/run-file";
import { step } from "./setup/steps";
import { version } from "./setup/version";
import { requireFreePort, startWeb, untilHealthy } from "./setup/web-process";

const isDevelopment = process.argv.includes("--dev");
const host = process.env.HOST ?? "127.0.0.1";
const port = Number(process.env.PORT ?? 3000);
const siteUrl = process.env.MATINEE_URL ?? `http://localhost:${port}`;
const ownUrl = `http://${["0.0.0.0", "::"].includes(host) ? "127.0.0.1" : host}:${port}`;

type Undo = () => Promise<void> | void;
const undo: Undo[] = [];

async function start() {
  requireDemoRules(process.env);
  const folder = openLocalFolder();
  const running = findRunning(folder.path);
  if (running)
    throw new Error(`Matinee is running already (process ${running.pid}) at ${running.url}`);
  await requireFreePort(host, port);
  console.log("Starting Matinee");
  const database = await step("Database", () => openDatabase(folder));
  undo.push(database.stop);
  writeRunFile(folder.path, { pid: process.pid, url: siteUrl, databaseUrl: database.url });
  undo.push(() => removeRunFile(folder.path));
  const applied = await step("Migrations", () => migrate(database.url));
  if (applied.length > 0) console.log(`    applied ${applied.join(", ")}`);
  Object.assign(process.env, environmentOf(folder, database.url));
  await step("Catalogue", () => loadFirstData());
  copyHlsWorker();
  if (!isDevelopment) await step("Build", buildWhenStale);
  const web = startWeb(process.env);
  undo.push(web.stop);
  await step("Web", () => untilHealthy(ownUrl, web));
  await announce();
  const reason = await web.gone;
  if (reason !== "stopped") throw new Error(reason);
}

function environmentOf(folder: { path: string; secret: string }, databaseUrl: string) {
  return {
    DATABASE_URL: databaseUrl,
    MATINEE_DATA: folder.path,
    MATINEE_SECRET: folder.secret,
    MATINEE_VERSION: version(),
    HOST: host,
    PORT: String(port),
    NODE_ENV: isDevelopment ? "development" : "production",
    NEXTAUTH_SECRET: folder.secret,
    // without a fixed address next-auth believes x-forwarded-host, which web.mjs has made trustworthy
    ...(process.env.MATINEE_URL
      ? { NEXTAUTH_URL: process.env.MATINEE_URL }
      : { AUTH_TRUST_HOST: "1" }),
  };
}

async function loadFirstData() {
  const { loadShippedCatalogue } = await import("@/lib/titles/catalogue");
  const { ensureDemoAudience } = await import("@/lib/demo/audience");
  const told = await loadShippedCatalogue();
  await ensureDemoAudience();
  return told;
}

async function announce() {
  const { ensureSetupLink } = await import("@/lib/auth/links");
  const setupLink = await ensureSetupLink(siteUrl);
  console.log(`\nMatinee is ready at ${siteUrl}`);
  if (!process.env.MATINEE_URL && ["0.0.0.0", "::"].includes(host)) {
    for (const address of lanAddresses())
      console.log(`  on your network: http://${address}:${port}`);
  }
  if (setupLink)
    console.log(`\nMake it yours. This link sets up the host account, once:\n  ${setupLink}\n`);
  else if (!process.env.MATINEE_DEMO)
    console.log("Demo mode is off, since a host has an account; MATINEE_DEMO=1 brings it back.");
}

function lanAddresses() {
  const all = Object.values(networkInterfaces()).flatMap((entries) => entries ?? []);
  return all
    .filter(({ family, internal }) => family === "IPv4" && !internal)
    .map(({ address }) => address);
}

let isStopping = false;
async function stop(code: number) {
  if (isStopping) return;
  isStopping = true;
  for (const act of undo.reverse()) await act();
  process.exit(code);
}
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
  process.on(signal, () => {
    if (!isStopping) console.log("\nStopping Matinee …");
    void stop(0);
  });
}
start().catch((error) => {
  console.error(`\n${error instanceof Error ? error.message : error}`);
  void stop(1);
});
