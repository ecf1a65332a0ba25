"use client";

import { useRouter } from "next/navigation";
import {
  createContext,
  type ReactNode,
  useContext,
  useEffect,
  useState,
  useSyncExternalStore,
} from "react";
import { LiveEvening, type Tell } from "@/components/blend/live-evening";
import { keepStream } from "@/components/browse/kept-stream";
import { currentPane } from "@/components/tracking/pane";
import { showToast } from "@/components/ui/toasts";
import type { Evening } from "@/lib/blend/evening/evening";

const Room = createContext<LiveEvening | null>(null);

type Props = { blendId: string; evening: Evening; children: ReactNode };

/** Everything inside sees tonight as all friends who have the blend open do. */
export function EveningRoom({ blendId, evening, children }: Props) {
  const router = useRouter();
  const [live] = useState(
    () => new LiveEvening(evening, { tell: tellerOf(blendId), onFailure: tellFailure }),
  );

  useEffect(() => {
    if (currentPane()) return; // the stage's panes share one connection, which tells of pages alone
    const stop = keepStream(`/api/blends/${blendId}/live`, {
      onOpen: () => void live.share(),
      on: {
        evening: (data) => live.hear(JSON.parse(data)),
        gone: () => {
          if (live.isLeaving) return; // or back in a moment, by Undo
          stop();
          router.refresh(); // the page says that there is nothing here any more
        },
      },
    });
    return stop;
  }, [blendId, live, router]);

  const { listVersion } = useSyncExternalStore(live.subscribe, live.read, live.read);
  useEffect(() => {
    if (listVersion !== evening.listVersion) router.refresh();
  }, [listVersion, evening.listVersion, router]);

  return <Room value={live}>{children}</Room>;
}

/** Tonight as it stands, and how to change it. */
export function useEvening() {
  const live = useContext(Room);
  if (!live) throw new Error("Nobody opened a room around this.");
  return { live, evening: useSyncExternalStore(live.subscribe, live.read, live.read) };
}

function tellerOf(blendId: string): Tell {
  return async (door, method, body) => {
    const answer = await fetch(`/api/blends/${blendId}/${door}`, {
      method,
      headers: body && { "content-type": "application/json" },
      body: body && JSON.stringify(body),
    });
    if (!answer.ok) throw new Error(`The ${door} were answered with ${answer.status}.`);
    return answer.json();
  };
}

function tellFailure() {
  showToast("Your friends could not be told. Try again.");
}
