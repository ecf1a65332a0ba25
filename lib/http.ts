import type { z } from "zod";
import { isDatabaseAway } from "@/lib/database-away";
import { AppError } from "@/lib/errors";
import { log } from "@/lib/log";

type Handler<Context> = (request: Request, context: Context) => Promise<Response>;

/** What a gate or a body asks of a request, whoever brought it. */
export type Incoming = {
  headers: Pick<Headers, "get">;
  body: AsyncIterable<Uint8Array> | null;
};

const DEFAULT_BODY_BYTES = 256 * 1024;

/** Wraps a route: outcomes become problem documents (RFC 9457), bugs are logged and answered with a bare 500. */
export function route<Context = unknown>(handler: Handler<Context>): Handler<Context> {
  return async (request, context) => {
    try {
      const response = await handler(request, context);
      return request.method === "HEAD" ? await headOf(response) : response;
    } catch (error) {
      return answerTo(error, { method: request.method, path: new URL(request.url).pathname });
    }
  };
}

/** Next answers HEAD by GET and leaves the body unread: whatever feeds it would stay open for ever. */
async function headOf(response: Response) {
  await response.body?.cancel();
  return new Response(null, response);
}

/** The answer to what went wrong: an outcome as it is, a bug logged and told to nobody. */
export function answerTo(error: unknown, asked: { method: string; path: string }): Response {
  if (error instanceof AppError) return problem(error);
  if (isDatabaseAway(error)) return problem(new AppError("unavailable", undefined, 2));
  log().error({ error, ...asked }, "request failed");
  return problem(undefined);
}

function problem(error: AppError | undefined) {
  const status = error?.status ?? 500;
  const headers = new Headers({
    "content-type": "application/problem+json",
    "cache-control": "no-store",
  });
  if (error?.retryAfterSeconds) headers.set("retry-after", String(error.retryAfterSeconds));
  const body = error
    ? { type: `about:blank#${error.outcome}`, title: error.title, status, detail: error.message }
    : { type: "about:blank", title: "Something went wrong on our side.", status };
  return new Response(JSON.stringify(body), { status, headers });
}

/** Demands that a state-changing request comes from Matinee's own pages. */
export function requireSameOrigin(request: Pick<Incoming, "headers">) {
  const site = request.headers.get("sec-fetch-site");
  if (site === "same-origin") return;
  const origin = request.headers.get("origin");
  // web.mjs has set this header from the socket, or from a proxy that the host said to trust
  const host = request.headers.get("x-forwarded-host") ?? request.headers.get("host");
  if (site === null && origin !== null && URL.canParse(origin) && new URL(origin).host === host)
    return;
  throw new AppError("otherOrigin");
}

export function requireJson(request: Pick<Incoming, "headers">) {
  const type = request.headers.get("content-type")?.split(";")[0].trim().toLowerCase();
  if (type !== "application/json") throw new AppError("notJson");
}

/** The body as text, or 413 as soon as it is larger than the limit. */
export async function readText(
  request: Incoming,
  limitBytes = DEFAULT_BODY_BYTES,
): Promise<string> {
  const tooLarge = new AppError("tooLarge", `At most ${limitBytes} bytes are taken at once.`);
  if (Number(request.headers.get("content-length") ?? 0) > limitBytes) throw tooLarge;
  const chunks: Uint8Array[] = [];
  let size = 0;
  if (request.body) {
    for await (const chunk of request.body) {
      size += chunk.byteLength;
      if (size > limitBytes) throw tooLarge;
      chunks.push(chunk);
    }
  }
  return Buffer.concat(chunks).toString("utf8");
}

/** JSON of any shape; 400 when it is none. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new AppError("malformed", "The body is not JSON.");
  }
}

/** Same origin, JSON, of bounded size and of the schema's shape. */
export async function readJson<Shape extends z.ZodType>(
  request: Request,
  shape: Shape,
  limitBytes?: number,
): Promise<z.infer<Shape>> {
  requireSameOrigin(request);
  requireJson(request);
  const result = shape.safeParse(parseJson(await readText(request, limitBytes)));
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  throw new AppError("malformed", `${issue?.path.join(".") || "body"}: ${issue?.message}`);
}
