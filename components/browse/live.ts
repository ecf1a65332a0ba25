import { subscribeToStage } from "@/components/stage/stage-messages";
import { currentPane } from "@/components/tracking/pane";

const LONGEST_PAUSE_MS = 30_000;
const HIDDEN_PATIENCE_MS = 30_000; // browsers allow few connections to one address; hidden tabs give theirs back

/**
 * Calls back whenever the viewer's page should be fetched again: when the server says so, naming the events behind it,
 * and whenever the connection opens, because before that it could have said so unheard. Returns how to stop.
 */
export function subscribeLive(onPage: (causes: string[]) => void): () => void {
  if (currentPane()) return subscribeToStage(onPage); // browsers allow few connections to one address
  let source: EventSource | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let failures = 0;

  function connect() {
    clearTimeout(timer);
    if (source || document.visibilityState === "hidden") return;
    source = new EventSource("/api/live");
    source.addEventListener("page", ({ data }) => onPage(JSON.parse(data).causes));
    source.addEventListener("open", () => {
      failures = 0;
      onPage([]);
    });
    source.addEventListener("error", () => {
      if (source?.readyState === EventSource.CLOSED) void leaveWhenSignedOut(); // refused, not merely cut
      disconnect();
      timer = setTimeout(connect, pauseMs(failures));
      failures += 1;
    });
  }

  function disconnect() {
    clearTimeout(timer);
    source?.close();
    source = null;
  }

  function followVisibility() {
    if (document.visibilityState === "visible") connect();
    else timer = setTimeout(disconnect, HIDDEN_PATIENCE_MS);
  }

  function reconnectNow() {
    failures = 0;
    connect();
  }

  document.addEventListener("visibilitychange", followVisibility);
  window.addEventListener("online", reconnectNow);
  connect();
  return () => {
    document.removeEventListener("visibilitychange", followVisibility);
    window.removeEventListener("online", reconnectNow);
    disconnect();
  };
}

/** Signed out elsewhere, or removed: what stands here is not for whoever sits before it now. */
async function leaveWhenSignedOut() {
  const session = await fetch("/api/auth/session")
    .then((answer) => (answer.ok ? answer.json() : null))
    .catch(() => null);
  if (session && Object.keys(session).length === 0) location.assign("/sign-in");
}

/** Doubles with every failure and is scattered, so that a restarted server is not met by everyone at once. */
function pauseMs(failures: number) {
  return Math.random() * Math.min(LONGEST_PAUSE_MS, 1000 * 2 ** failures);
}
