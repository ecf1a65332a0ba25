import { RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible";
import { env } from "@/lib/env";
import { AppError } from "@/lib/errors";
import { type EventBatch, eventBatch, MAX_EVENTS } from "@/lib/events/schema";
import { type Incoming, parseJson, readText, requireJson, requireSameOrigin } from "@/lib/http";

type Sender = { id: string };

let limiter: RateLimiterMemory | undefined;

/** Takes a batch in: each check in the order that `POST /api/events` promises, the gate excepted. */
export async function takeBatch(request: Incoming, sender: Sender): Promise<EventBatch> {
  requireSameOrigin(request);
  requireJson(request);
  const text = await readText(request);
  const body = tryJson(text);
  if (eventCount(body) > MAX_EVENTS) {
    throw new AppError("tooLarge", `At most ${MAX_EVENTS} events are taken at once.`);
  }
  await requirePatience(sender);
  if (body instanceof AppError) throw body;
  const batch = parseBatch(body);
  if (typeof batch.viewerId === "string" && batch.viewerId.toLowerCase() !== sender.id) {
    throw new AppError("otherViewer");
  }
  return batch;
}

/** The body, or the refusal to throw once the checks that come before it have passed. */
function tryJson(text: string): unknown {
  try {
    return parseJson(text);
  } catch (error) {
    if (error instanceof AppError) return error;
    throw error;
  }
}

function eventCount(body: unknown) {
  if (typeof body !== "object" || body === null || !("events" in body)) return 0;
  return Array.isArray(body.events) ? body.events.length : 0;
}

/** An hour offline is a hundred full batches at most, so only a loop gone wild meets this limit. */
async function requirePatience({ id }: Sender) {
  limiter ??= new RateLimiterMemory({ points: env().MATINEE_BATCHES_PER_MINUTE, duration: 60 });
  try {
    await limiter.consume(id);
  } catch (refusal) {
    if (!(refusal instanceof RateLimiterRes)) throw refusal;
    const seconds = Math.max(1, Math.ceil(refusal.msBeforeNext / 1000));
    throw new AppError("tooMany", undefined, seconds);
  }
}

function parseBatch(body: unknown) {
  const result = eventBatch.safeParse(body);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  throw new AppError("malformed", `${issue.path.join(".") || "body"}: ${issue.message}`);
}
