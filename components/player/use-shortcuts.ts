"use client";

import { type KeyboardEvent, type RefObject, useCallback } from "react";
import type { Playback } from "./playback";
import { type Command, carryOut, commandOf } from "./shortcuts";
import type { Panel } from "./use-panels";

type Stage = {
  playback: Playback | null;
  controller: RefObject<HTMLElement | null>;
  say: (words: string) => void;
  openPanel: Panel | null;
  togglePanel: (panel: Panel) => void;
  toggleStats: () => void;
};

/** The player's keys; text fields, focused buttons and the volume keep those they need themselves. */
export function useShortcuts(stage: Stage) {
  const { playback, controller, say, openPanel, togglePanel, toggleStats } = stage;
  return useCallback(
    (event: KeyboardEvent) => {
      if (event.key === "Escape" && openPanel) {
        event.preventDefault(); // or the dialog around the player would close instead
        return togglePanel(openPanel);
      }
      const command = commandOf(event.key);
      if (!command || !playback || event.ctrlKey || event.metaKey || event.altKey) return;
      if (needsKeyItself(event)) return;
      event.preventDefault();
      if (event.repeat && command.kind === "toggle") return; // the key that opened the player may still be held
      const words = carryOut(command, playback) ?? askController(command, controller.current);
      if (words) say(words);
      if (command.kind === "help") togglePanel("help");
      if (command.kind === "stats") toggleStats();
    },
    [playback, controller, say, openPanel, togglePanel, toggleStats],
  );
}

function needsKeyItself({ target, key }: KeyboardEvent) {
  if (!(target instanceof HTMLElement)) return false;
  if (target.matches("input, textarea, select, [contenteditable]")) return true;
  if (target.matches("media-volume-range")) return key.startsWith("Arrow");
  const isButton = target.matches("button, a, [role=button], [role=switch], [role^=menuitem]");
  if (target.closest("[data-remote]") && key.startsWith("Arrow")) return true;
  return isButton && (key === " " || key === "Enter");
}

/** Full screen and picture in picture differ between browsers; the controller knows how. */
function askController(command: Command, controller: HTMLElement | null): string | null {
  if (!controller) return null;
  const ask = (request: string) =>
    controller.dispatchEvent(new CustomEvent(request, { bubbles: true, composed: true }));
  switch (command.kind) {
    case "fullscreen":
      ask(
        document.fullscreenElement ? "mediaexitfullscreenrequest" : "mediaenterfullscreenrequest",
      );
      return null;
    case "pip":
      ask(document.pictureInPictureElement ? "mediaexitpiprequest" : "mediaenterpiprequest");
      return null;
    default:
      return null;
  }
}
