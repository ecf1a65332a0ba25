"use client";

import {
  MediaChromeMenuItem,
  MediaPlaybackRateMenu,
  MediaRenditionMenu,
  MediaSettingsMenu,
  MediaSettingsMenuButton,
  MediaSettingsMenuItem,
} from "media-chrome/react/menu";
import { rates } from "./shortcuts";

/** Opens the menu below; it stands among the buttons, the menu above them. */
export function SettingsButton() {
  return <MediaSettingsMenuButton />;
}

type Props = {
  hasCaptions: boolean;
  hasChapters: boolean;
  onChapters: () => void;
  onCaptionLook: () => void;
  onStats: () => void;
};

/** Speed and quality of media-chrome, and what Matinee adds to them. */
export function SettingsMenu({ hasCaptions, hasChapters, ...rest }: Props) {
  const { onChapters, onCaptionLook, onStats } = rest;
  return (
    <MediaSettingsMenu ref={makeWayBackAnItem} hidden anchor="auto" aria-label="Settings">
      <MediaSettingsMenuItem>
        Speed
        <MediaPlaybackRateMenu
          ref={makeWayBackAnItem}
          slot="submenu"
          hidden
          rates={rates}
          aria-label="Speed"
        >
          <div slot="title">Speed</div>
        </MediaPlaybackRateMenu>
      </MediaSettingsMenuItem>
      <MediaSettingsMenuItem>
        Quality
        <MediaRenditionMenu ref={makeWayBackAnItem} slot="submenu" hidden aria-label="Quality">
          <div slot="title">Quality</div>
        </MediaRenditionMenu>
      </MediaSettingsMenuItem>
      {hasChapters && <MediaChromeMenuItem onClick={onChapters}>Chapters</MediaChromeMenuItem>}
      {hasCaptions && (
        <MediaChromeMenuItem onClick={onCaptionLook}>Caption style</MediaChromeMenuItem>
      )}
      <MediaChromeMenuItem onClick={onStats}>Playback numbers</MediaChromeMenuItem>
    </MediaSettingsMenu>
  );
}

/** A menu may hold nothing but items, and media-chrome's way back to the menu before is a plain button. */
function makeWayBackAnItem(menu: HTMLElement | null) {
  menu?.shadowRoot?.querySelector('[part~="back"]')?.setAttribute("role", "menuitem");
}
