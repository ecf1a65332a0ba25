import type { WaitingEvent } from "./outbox";

/** What the server's answer means for the events of a batch. */
export type Verdict =
  | { kind: "settled" } // each event is stored, known already or refused for good
  | { kind: "tooMuch" } // try fewer at once
  | { kind: "notNow"; retryAfterMs: number } // try the same again later
  | { kind: "otherViewer" }; // keep them until their viewer signs in here again

const PATIENCE_MS = 20_000;

export function envelope(viewerId: string, batch: WaitingEvent[]): string {
  return JSON.stringify({
    sentAt: new Date().toISOString(),
    viewerId,
    events: batch.map((one) => one.event),
  });
}

/** Asks for an answer; an exit request may outlive the page, which then never hears it. */
export async function post(body: string, { isExit }: { isExit: boolean }): Promise<Verdict> {
  try {
    const response = await fetch("/api/events", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body,
      keepalive: isExit,
      signal: isExit ? undefined : AbortSignal.timeout(PATIENCE_MS),
    });
    return verdictOf(response.status, response.headers.get("retry-after"));
  } catch {
    return { kind: "notNow", retryAfterMs: 0 };
  }
}

export function verdictOf(status: number, retryAfter: string | null): Verdict {
  switch (status) {
    case 202:
      return { kind: "settled" };
    case 401:
    case 409:
      return { kind: "otherViewer" };
    case 400: // one of them is poison: halving finds it
    case 413:
      return { kind: "tooMuch" };
    default:
      return { kind: "notNow", retryAfterMs: 1_000 * (Number(retryAfter) || 0) };
  }
}

const FIRST_DELAY_MS = 1_000;
const LONGEST_DELAY_MS = 60_000;

/** Exponential backoff with full jitter, never sooner than the server asked. */
export function retryDelayMs(failures: number, retryAfterMs: number, random: number): number {
  const ceiling = Math.min(LONGEST_DELAY_MS, FIRST_DELAY_MS * 2 ** (failures - 1));
  return retryAfterMs + random * ceiling;
}
