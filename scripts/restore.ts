import { createReadStream, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { createInterface } from "node:readline";
import { createGunzip } from "node:zlib";
import { type ArchiveLine, damagedFile, parseArchiveLine } from "@/lib/backup/archive";
import { restoreDatabase } from "@/lib/backup/stream";
import { runCommand } from "./setup/command";
import { withDatabase } from "./setup/database";
import { openLocalFolder } from "./setup/local-folder";
import { findRunning } from "./setup/run-file";

const [source] = process.argv.slice(2);

async function* readLines(
  onFile: (name: string, content: Buffer) => void,
): AsyncGenerator<ArchiveLine> {
  const unzipped = createReadStream(source).pipe(createGunzip());
  const lines = createInterface({ input: unzipped, crlfDelay: Number.POSITIVE_INFINITY });
  const failed = new Promise<never>((_, reject) => unzipped.once("error", reject));
  failed.catch(() => undefined);
  const iterator = lines[Symbol.asyncIterator]();
  for (let number = 1; ; number += 1) {
    const { value, done } = await Promise.race([iterator.next(), failed]).catch((error) => {
      throw damagedFile(error);
    });
    if (done) return;
    const line = parseArchiveLine(value, number);
    if (line.is === "file") onFile(line.path, Buffer.from(line.content, "base64"));
    yield line;
  }
}

await runCommand(async () => {
  if (!source || !existsSync(source)) throw new Error("Say from where: npm run restore -- FILE");
  const folder = openLocalFolder();
  const running = process.env.DATABASE_URL ? null : findRunning(folder.path);
  if (running)
    throw new Error(
      `Stop Matinee first (process ${running.pid}): it holds what a restore replaces.`,
    );
  const files = new Map<string, Buffer>();
  const counts = await withDatabase(() =>
    restoreDatabase(readLines((name, content) => files.set(name, content))).catch(tellUnchanged),
  );
  for (const [name, content] of files) writeLocalFile(folder.path, name, content);
  const rows = Object.values(counts).reduce((sum, count) => sum + count, 0);
  console.log(`${rows} rows and ${files.size - 1} media files restored from ${source}.`);
});

function tellUnchanged(error: Error): never {
  throw new Error(`${error.message}\nNothing was changed.`, { cause: error });
}

function writeLocalFile(folder: string, name: string, content: Buffer) {
  if (name === "secret") {
    const file = path.join(folder, "secrets.json");
    const secrets = { ...JSON.parse(readFileSync(file, "utf8")), secret: content.toString() };
    writeFileSync(file, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600 });
    return;
  }
  const target = path.resolve(folder, name);
  if (!target.startsWith(path.join(folder, "media") + path.sep)) {
    throw new Error(`The backup holds a file outside the media folder: ${name}`);
  }
  mkdirSync(path.dirname(target), { recursive: true });
  writeFileSync(target, content);
}
