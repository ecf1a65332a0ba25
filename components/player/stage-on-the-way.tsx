"use client";

import { usePathname, useRouter, useSearchParams } from "next/navigation";
import { useCallback, useEffect, useLayoutEffect, useRef, useState } from "react";
import { createPortal } from "react-dom";
import { usePageCover } from "@/components/tracking/use-impression";
import { leaveUnlessPlayerComes } from "@/components/tracking/use-viewing";
import { DarkStage } from "./dark-stage";
import { useEscape } from "./use-escape";

const PATIENCE_MS = 250; // most players are there by then
const LONGEST_MS = 20_000;

/** The stage from the press on Play until the server has answered, which on a slow line takes a while. */
export function StageOnTheWay() {
  const here = `${usePathname()}?${useSearchParams()}`;
  const [pressedOn, setPressedOn] = useState<string | null>(null);

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>;
    const wait = (event: MouseEvent) => {
      if (!leadsToPlayer(event)) return;
      clearTimeout(timer);
      timer = setTimeout(() => {
        setPressedOn(here);
        timer = setTimeout(() => setPressedOn(null), LONGEST_MS);
      }, PATIENCE_MS);
    };
    addEventListener("click", wait);
    return () => {
      clearTimeout(timer);
      setPressedOn(null);
      removeEventListener("click", wait);
    };
  }, [here]);

  return pressedOn === here && <Waiting onStay={() => setPressedOn(null)} />;
}

/** Without leaving the document: the browser shows by itself that it is under way to another. */
function leadsToPlayer({ target, defaultPrevented }: MouseEvent) {
  const link = target instanceof Element ? target.closest("a") : null;
  if (!link || !defaultPrevented || !navigator.onLine) return false;
  const isHere = link.pathname + link.search === location.pathname + location.search;
  return link.origin === location.origin && link.pathname.startsWith("/watch/") && !isHere;
}

/** Above a dialog of details as well, inside of which alone anything can be pressed. */
function Waiting({ onStay }: { onStay: () => void }) {
  const router = useRouter();
  const [around] = useState(() => document.querySelector("dialog[open]") ?? document.body);
  const stay = useCallback(() => {
    onStay();
    router.replace(location.pathname + location.search, { scroll: false }); // in place of the way to the player
    if (around === document.body) leaveUnlessPlayerComes(); // details hold their title themselves
  }, [onStay, router, around]);
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
