import { useEffect, useRef, useState } from "react";
import { newId } from "@/components/tracking/event-id";
import { showToast } from "@/components/ui/toasts";

export type ExportState =
  | { phase: "idle" }
  | { phase: "asking" }
  | { phase: "running"; file: string; rows: number; counted: number | null }
  | { phase: "done"; rows: number }
  | { phase: "broken"; because: string };

type Progress = {
  state: "running" | "done" | "broken";
  file: string;
  rows: number;
  counted: number | null;
};

const LOOK_MS = 400;
const REFUSALS: Record<number, string> = {
  400: "One of the fields holds something that cannot be read.",
  403: "Only researchers may export.",
  422: "This format has no preferences that could be split.",
  429: "Four exports are running; try again when one has finished.",
};

/** Downloads by the browser's own means, and follows what the server tells about it. */
export function useExport() {
  const [state, setState] = useState<ExportState>({ phase: "idle" });
  const ticket = useRef<string | null>(null);

  useEffect(() => () => forget(ticket), []);

  async function start(address: string) {
    const own = newId();
    ticket.current = own;
    setState({ phase: "asking" });
    const refusal = await refusalOf(address);
    if (ticket.current !== own) return;
    if (refusal) return setState({ phase: "broken", because: refusal });
    save(`${address}&ticket=${own}`);
    while (ticket.current === own) {
      await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
      const next = await look(own);
      if (ticket.current !== own) return;
      if (next) setState(next);
      if (next?.phase === "done" || next?.phase === "broken") ticket.current = null;
    }
  }

  async function cancel() {
    const own = ticket.current;
    if (!own) return;
    const answer = await fetch(`/api/exports/progress/${own}`, { method: "DELETE" }).catch(
      () => null,
    );
    if (!answer?.ok) {
      showToast("The export could not be cancelled and goes on. Try again in a moment.");
      return;
    }
    ticket.current = null;
    setState({ phase: "broken", because: "Cancelled: what was saved of it is no whole file." });
  }

  return { state, start, cancel };
}

/** Whoever left the page looks no more; the download goes on. */
function forget(ticket: { current: string | null }) {
  ticket.current = null;
}

/** Asked before the download begins, as a browser tells nothing about one that was refused. */
async function refusalOf(address: string) {
  const answer = await fetch(address, { method: "HEAD" }).catch(() => null);
  if (answer?.ok) return null;
  if (answer?.status === 400) return reasonOf(address);
  return REFUSALS[answer?.status ?? 0] ?? "The export could not begin; try again shortly.";
}

/** Which field it is, in the server's words: asked once more, as an answer to HEAD has none. */
async function reasonOf(address: string): Promise<string> {
  const answer = await fetch(address).catch(() => null);
  const { detail } = answer?.status === 400 ? await answer.json() : {};
  return detail ?? REFUSALS[400];
}

async function look(ticket: string): Promise<ExportState | null> {
  const answer = await fetch(`/api/exports/progress/${ticket}`).catch(() => null);
  if (!answer?.ok) return null; // it has not begun, or the network is away for a moment
  const { state, file, rows, counted }: Progress = await answer.json();
  if (state === "done") return { phase: "done", rows };
  if (state === "broken") return { phase: "broken", because: "The export broke off." };
  return { phase: "running", file, rows, counted };
}

function save(address: string) {
  const link = document.createElement("a");
  link.href = address;
  link.download = "";
  link.click();
}
