import { route } from "@/lib/http";
import { requireViewer } from "@/lib/session";

/** Nothing but the gate: tells whether one is signed in, and what a request costs that does no more. */
export const GET = route(async () => {
  await requireViewer();
  return new Response(null, { status: 204 });
});
