"use client";

import { useRouter } from "next/navigation";
import { useCallback, useLayoutEffect, useRef, useState } from "react";
import { createPortal } from "react-dom";
import { usePageCover } from "@/components/tracking/use-impression";
import { leaveUnlessPlayerComes } from "@/components/tracking/use-viewing";
import { linkElsewhere, tellOfStaying, useUnderWay } from "@/components/ui/use-under-way";
import { DarkStage } from "./dark-stage";
import { useEscape } from "./use-escape";

const PATIENCE_MS = 250;

/** The stage from the press on Play until the server has answered, which on a slow line takes a while. */
export function StageOnTheWay() {
  const isUnderWay = useUnderWay({ patienceMs: PATIENCE_MS, leads: leadsToPlayer });
  return isUnderWay && <Waiting />;
}

/** Without leaving the document: the browser shows by itself that it is under way to another. */
function leadsToPlayer(event: MouseEvent) {
  return event.defaultPrevented && linkElsewhere(event)?.pathname.startsWith("/watch/") === true;
}

/** Above a dialog of details as well, inside of which alone anything can be pressed. */
function Waiting() {
  const router = useRouter();
  const [around] = useState(() => document.querySelector("dialog[open]") ?? document.body);
  const stay = useCallback(() => {
    tellOfStaying();
    router.replace(location.pathname + location.search, { scroll: false }); // in place of the way to the player
    if (around === document.body) leaveUnlessPlayerComes(); // details hold their title themselves
  }, [router, around]);
  const stage = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => stage.current?.showPopover(), []);
  usePageCover();
  useEscape(stay);
  return createPortal(
    <div
      ref={stage}
      popover="manual"
      className="fixed inset-0 m-0 size-full max-h-none max-w-none border-0 bg-black p-0 text-ink"
    >
      <DarkStage onLeave={stay} />
    </div>,
    around,
  );
}
