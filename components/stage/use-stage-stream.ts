import { type RefObject, useEffect, useState } from "react";
import { showRows } from "@/components/stage/show-rows";
import { readStageMessage, tell } from "@/components/stage/stage-messages";
import type { StageAct } from "@/lib/stage/acts";
import type { StageBond } from "@/lib/stage/circle";

/** The frames of the panes, by the ids of their demo friends. */
export type Frames = RefObject<Map<string, HTMLIFrameElement>>;

const SHOWN_ACTS = 40;
const AGAIN_MS = 3_000;

/** The stage's one connection: it tells each pane of its page, and the stage of acts and of growing likeness. */
export function useStageStream(frames: Frames, panes: string[], initial: StageBond[]) {
  const [bonds, setBonds] = useState(initial);
  const [acts, setActs] = useState<StageAct[]>([]);
  const [isOpen, setOpen] = useState(false);
  const address = `/api/demo/stage?${panes.map((pane) => `pane=${pane}`).join("&")}`;

  useEffect(() => {
    let source: EventSource | null = null;
    let timer: ReturnType<typeof setTimeout>;
    const tellPane = (pane: string, causes: string[]) =>
      tell(frames.current.get(pane)?.contentWindow, { matinee: "page", causes });
    const tellAll = () => {
      for (const pane of frames.current.keys()) tellPane(pane, []);
    };

    function connect() {
      source = new EventSource(address);
      source.addEventListener("open", () => {
        setOpen(true);
        tellAll();
      });
      source.addEventListener("page", ({ data }) => {
        const { pane, causes } = JSON.parse(data);
        tellPane(pane, causes);
      });
      source.addEventListener("circle", ({ data }) => setBonds(JSON.parse(data).bonds));
      source.addEventListener("acts", ({ data }) =>
        setActs((old) => [...JSON.parse(data).acts.toReversed(), ...old].slice(0, SHOWN_ACTS)),
      );
      source.addEventListener("error", () => {
        setOpen(false);
        if (source?.readyState === EventSource.CLOSED) timer = setTimeout(connect, AGAIN_MS);
      });
    }

    // a pane that begins to listen may have missed what was told while it was loading
    const greet = (event: MessageEvent) => {
      if (readStageMessage(event)?.matinee !== "listening") return;
      for (const [pane, frame] of frames.current) {
        if (frame.contentWindow !== event.source) continue;
        showRows(frame);
        tellPane(pane, []);
      }
    };
    window.addEventListener("message", greet);
    connect();
    return () => {
      window.removeEventListener("message", greet);
      clearTimeout(timer);
      source?.close();
    };
  }, [address, frames]);

  return { bonds, acts, isOpen, clearActs: () => setActs([]) };
}
