"use client";

import { useEffect } from "react";
import { continueViewing, enterViewing, leaveViewing, viewingContext } from "./viewing";

type Place = "details" | "player";

const PLAYER_PATH = "/watch/";

const holders = new Map<string, number>();

/**
 * Holds the viewing of a title while its details or its player are on the screen. Closing the player
 * leaves the title; closing the details does too, unless the player is on its way.
 */
export function useViewing(titleId: string, place: Place) {
  useEffect(() => {
    if (place === "player") enterViewing(titleId);
    else continueViewing(titleId);
    hold(titleId, place, 1);
    return () => {
      hold(titleId, place, -1);
      setTimeout(() => leaveUnlessHeld(titleId, place)); // the player takes hold in the same commit
    };
  }, [titleId, place]);
}

/** Somebody may go back before the player they asked for has come: its title is left then. */
export function leaveUnlessPlayerComes() {
  setTimeout(() => location.pathname.startsWith(PLAYER_PATH) || leaveViewing("left"));
}

function hold(titleId: string, place: Place, change: 1 | -1) {
  const key = `${place} ${titleId}`;
  holders.set(key, (holders.get(key) ?? 0) + change);
}

function isHeld(titleId: string, place: Place) {
  return (holders.get(`${place} ${titleId}`) ?? 0) > 0;
}

function leaveUnlessHeld(titleId: string, place: Place) {
  const goesOn = isHeld(titleId, place) || (place === "details" && isPlayerComing(titleId));
  const isCurrent = "viewingId" in viewingContext(titleId);
  if (isCurrent && !goesOn) leaveViewing("left");
}

function isPlayerComing(titleId: string) {
  return isHeld(titleId, "player") || location.pathname.startsWith(PLAYER_PATH);
}
