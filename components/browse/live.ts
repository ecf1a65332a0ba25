import { keepStream } from "@/components/browse/kept-stream";
import { subscribeToStage } from "@/components/stage/stage-messages";
import { currentPane } from "@/components/tracking/pane";

/**
 * Calls back whenever the viewer's page should be fetched again: when the server says so, naming the events behind it,
 * and whenever the connection opens, because before that it could have said so unheard. Returns how to stop.
 */
export function subscribeLive(onPage: (causes: string[]) => void): () => void {
  if (currentPane()) return subscribeToStage(onPage); // browsers allow few connections to one address
  return keepStream("/api/live", {
    onOpen: () => onPage([]),
    on: { page: (data) => onPage(JSON.parse(data).causes) },
  });
}
