import {
  createWriteStream,
  existsSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
} from "node:fs";
import path from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGzip } from "node:zlib";
import { dumpDatabase } from "@/lib/backup/stream";
import { runCommand } from "./setup/command";
import { withDatabase } from "./setup/database";
import { openLocalFolder } from "./setup/local-folder";
import { version } from "./setup/version";

const [target] = process.argv.slice(2);

/** The whole state as gzipped JSON lines: the database, the secret that keys pseudonyms, imported media. */
async function* lines(folder: { path: string; secret: string }) {
  let rows = 0;
  for await (const line of dumpDatabase(version())) {
    if (line.is === "rows") rows += line.rows.length;
    if (line.is === "footer") yield* files(folder);
    yield `${JSON.stringify(line)}\n`;
  }
  console.log(
    `${rows} rows saved to ${target}. The file holds secrets: keep it as safe as the database.`,
  );
}

function* files(folder: { path: string; secret: string }) {
  const file = (name: string, content: Buffer) =>
    `${JSON.stringify({ is: "file", path: name, content: content.toString("base64") })}\n`;
  yield file("secret", Buffer.from(folder.secret));
  const media = path.join(folder.path, "media");
  if (!existsSync(media)) return;
  for (const name of readdirSync(media, { recursive: true, encoding: "utf8" }).sort()) {
    const full = path.join(media, name);
    if (statSync(full).isFile()) yield file(path.join("media", name), readFileSync(full));
  }
}

await runCommand(async () => {
  if (!target) throw new Error("Say where to: npm run backup -- FILE");
  const folder = path.dirname(path.resolve(target));
  if (!existsSync(folder)) throw new Error(`The folder ${folder} does not exist; make it first.`);
  const partial = `${target}.part`; // a backup that was cut short must not look like one
  try {
    await withDatabase(() =>
      pipeline(
        Readable.from(lines(openLocalFolder())),
        createGzip(),
        createWriteStream(partial, { mode: 0o600 }),
      ),
    );
    renameSync(partial, target);
  } catch (error) {
    rmSync(partial, { force: true });
    throw error;
  }
});
