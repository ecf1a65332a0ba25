import type { IncomingMessage, ServerResponse } from "node:http";

/** What is answered: JSON, bytes, or a bare status. */
export type Answer = { status?: number; json?: unknown; bytes?: Buffer; type?: string };
export type Body = Record<string, unknown>;

export async function bodyOf(request: IncomingMessage): Promise<Body> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part);
  const text = Buffer.concat(parts).toString("utf8");
  return text === "" ? {} : JSON.parse(text);
}

export function send(response: ServerResponse, { status, json, bytes, type }: Answer) {
  if (bytes) {
    const headers = { "content-type": type, "content-length": bytes.length };
    response.writeHead(status ?? 200, headers).end(bytes);
    return;
  }
  if (json === undefined) {
    response.writeHead(status ?? 200).end();
    return;
  }
  const headers = { "content-type": "application/json; charset=utf-8" };
  response.writeHead(status ?? 200, headers).end(JSON.stringify(json));
}
