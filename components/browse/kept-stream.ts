const LONGEST_PAUSE_MS = 30_000;
const HIDDEN_PATIENCE_MS = 30_000; // browsers allow few connections to one address; hidden tabs give theirs back

type Ears = {
  onOpen?: () => void; // whenever the connection opens: before that the server could have spoken unheard
  on: Record<string, (data: string) => void>; // by the name of the event
};

/** Listens to a stream of the server as long as somebody looks at the page, and comes back after a fault; returns how to stop. */
export function keepStream(address: string, { onOpen, on }: Ears): () => void {
  let source: EventSource | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let failures = 0;

  function connect() {
    clearTimeout(timer);
    if (source || document.visibilityState === "hidden") return;
    source = new EventSource(address);
    for (const [name, hear] of Object.entries(on))
      source.addEventListener(name, ({ data }) => hear(data));
    source.addEventListener("open", () => {
      failures = 0;
      onOpen?.();
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
