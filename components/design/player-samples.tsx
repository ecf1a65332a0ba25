"use client";

import { BarButton } from "@/components/player/bar-button";
import { CaptionChoices } from "@/components/player/caption-choices";
import { Failure, ShortcutHelp, Status } from "@/components/player/notices";
import { PlayPrompt } from "@/components/player/play-prompt";
import { TapFlash } from "@/components/player/tap-flash";
import { Icon } from "@/components/ui/icon";
import { usualPlayback } from "@/lib/playback/settings";

const noAct = () => undefined;
const SCREEN = "relative overflow-hidden rounded-card bg-black";

/** What lies over the picture in the player: wishes, faults, keys, taps, and how captions may look. */
export function PlayerSamples() {
  return (
    <div className="flex flex-col gap-8">
      <div className="grid gap-4 sm:grid-cols-2">
        <div className={`${SCREEN} aspect-video`}>
          <PlayPrompt title="a title" onClick={noAct} />
        </div>
        <div className={`${SCREEN} min-h-64`}>
          <Failure message="The trailer cannot be reached." onRetry={noAct} onLeave={noAct} />
        </div>
        <div className={`${SCREEN} aspect-video`}>
          <Status words="Forward 10 seconds" />
          <TapFlash skip={{ side: "forward" as const, steps: 2 }} />
        </div>
        <div className="flex items-center gap-2">
          <BarButton label="Keyboard shortcuts">?</BarButton>
          <BarButton label="Pressed" aria-pressed="true">
            <Icon name="list" />
          </BarButton>
          <BarButton label="Cannot be pressed" disabled>
            <Icon name="list" />
          </BarButton>
        </div>
      </div>
      <div className={`${SCREEN} h-176`}>
        <ShortcutHelp onClose={noAct} />
      </div>
      <CaptionChoices captions={usualPlayback.captions} />
    </div>
  );
}
