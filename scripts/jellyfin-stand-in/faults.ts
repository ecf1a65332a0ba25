import type { ServerResponse } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";

/** What goes wrong on demand. */
export type Faults = {
  unauthorisedAfter?: number; // requests for items until every token is worth nothing
  failing?: number; // the next so many requests for items end in 500
  truncated?: number; // and so many are cut off in the middle
  odd?: number; // and so many are answered by a page of some proxy
  slowMilliseconds?: number; // before every answer about items
  redirectTo?: string; // of every request
};

/** True where a fault has answered already. */
export async function failed(
  faults: Faults,
  response: ServerResponse,
  forgetTokens: () => void,
): Promise<boolean> {
  if (faults.slowMilliseconds) await sleep(faults.slowMilliseconds);
  if (faults.unauthorisedAfter !== undefined && faults.unauthorisedAfter-- <= 0) {
    forgetTokens();
    response.writeHead(401).end();
    return true;
  }
  if (faults.failing && faults.failing-- > 0) {
    response.writeHead(500, { "content-type": "text/plain" }).end("Error processing request.");
    return true;
  }
  if (faults.truncated && faults.truncated-- > 0) {
    const headers = { "content-type": "application/json", "content-length": 10_000 };
    response.writeHead(200, headers);
    response.write('{"Items":[{"Id":"', () => response.destroy());
    return true;
  }
  if (faults.odd && faults.odd-- > 0) {
    response.writeHead(200, { "content-type": "text/html" }).end("<h1>Sign in to the hotel</h1>");
    return true;
  }
  return false;
}
