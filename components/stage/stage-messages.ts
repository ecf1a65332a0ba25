/** What a pane and the stage around it tell each other; both are of one origin. */
export type StageMessage =
  | { matinee: "listening" } // a pane is ready to hear of its page
  | { matinee: "page"; causes: string[] }; // the pane's page should be fetched again

export function readStageMessage({ origin, data }: MessageEvent): StageMessage | null {
  const isOurs = origin === location.origin && typeof data === "object" && data !== null;
  return isOurs && "matinee" in data ? data : null;
}

/** Lets a pane hear of its page over the one connection that the stage holds for both. Returns how to stop. */
export function subscribeToStage(onPage: (causes: string[]) => void): () => void {
  const hear = (event: MessageEvent) => {
    const message = event.source === window.parent ? readStageMessage(event) : null;
    if (message?.matinee === "page") onPage(message.causes);
  };
  window.addEventListener("message", hear);
  tell(window.parent, { matinee: "listening" });
  return () => window.removeEventListener("message", hear);
}

export function tell(to: Window | null | undefined, message: StageMessage) {
  to?.postMessage(message, location.origin);
}
