import { randomBytes } from "node:crypto";
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { z } from "zod";

const secretsShape = z.object({ secret: z.string().min(32), databasePassword: z.string().min(16) });

export type LocalFolder = { path: string; secret: string; databasePassword: string };

/** The folder of everything local, made on first use with secrets only its owner can read. */
export function openLocalFolder(): LocalFolder {
  const folder = path.resolve(process.env.MATINEE_DATA ?? ".matinee");
  mkdirSync(folder, { recursive: true });
  const file = path.join(folder, "secrets.json");
  if (!existsSync(file)) {
    const secrets = {
      secret: randomBytes(32).toString("base64url"),
      databasePassword: randomBytes(18).toString("base64url"),
    };
    writeFileSync(file, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600, flag: "wx" });
  }
  chmodSync(file, 0o600);
  const result = secretsShape.safeParse(JSON.parse(readFileSync(file, "utf8")));
  if (!result.success)
    throw new Error(`${file} is not what Matinee wrote; restore it from a backup.`);
  const secret = process.env.MATINEE_SECRET ?? result.data.secret;
  return { path: folder, secret, databasePassword: result.data.databasePassword };
}
