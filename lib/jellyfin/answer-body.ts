import type { IncomingMessage } from "node:http";
import { troubleOf } from "@/lib/jellyfin/guarded-request";
import { Trouble } from "@/lib/jellyfin/trouble";

const MOST_BYTES = 16 * 1024 * 1024;

/** The whole body, or trouble: larger than it may be, or cut off before its end. */
export async function bodyOf(answer: IncomingMessage, limit = MOST_BYTES): Promise<Buffer> {
  const parts: Buffer[] = [];
  let size = 0;
  try {
    for await (const part of answer) {
      size += part.length;
      if (size > limit) throw new Trouble("odd", "The server's answer is larger than it may be.");
      parts.push(part);
    }
  } catch (error) {
    answer.destroy();
    throw troubleOf(error);
  }
  if (!answer.complete) throw new Trouble("unreachable");
  return Buffer.concat(parts);
}

/** JSON of an answer that went well; a status is told as trouble and its body is never passed on. */
export async function jsonOf(answer: IncomingMessage): Promise<unknown> {
  return parsedJson(await jsonBytesOf(answer));
}

/** The same as it came, which weighs a tenth of what it is parsed to, and nothing that has to be collected. */
export async function jsonBytesOf(answer: IncomingMessage): Promise<Buffer> {
  await requireSuccess(answer);
  const type = answer.headers["content-type"] ?? "";
  const body = await bodyOf(answer);
  if (!/^application\/json\b/i.test(type)) throw new Trouble("odd");
  return body;
}

export function parsedJson(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString("utf8"));
  } catch {
    throw new Trouble("odd");
  }
}

export async function requireSuccess(answer: IncomingMessage) {
  const status = answer.statusCode ?? 0;
  if (status >= 200 && status < 300) return;
  answer.resume();
  throw new Trouble(kindOf(status));
}

function kindOf(status: number) {
  if (status === 401 || status === 403) return "signedOut";
  if (status === 404) return "missing";
  return status >= 500 || status === 429 ? "failing" : "odd";
}
