import type { Metadata } from "next";
import { ChoicesPanel } from "@/components/circle/choices-panel";
import { DataPanel } from "@/components/circle/data-panel";
import { FacePanel } from "@/components/circle/face-panel";
import { MaturityPanel } from "@/components/circle/maturity-panel";
import { Panel, PanelPage } from "@/components/circle/panel";
import { PassphrasePanel } from "@/components/circle/passphrase-panel";
import { PausePanel } from "@/components/circle/pause-panel";
import { PlaybackPanel } from "@/components/circle/playback-panel";
import { SignInsPanel } from "@/components/circle/sign-ins-panel";
import { ButtonLink } from "@/components/ui/button";
import { countSignIns, readChoices } from "@/lib/circle/read";
import { readSettings } from "@/lib/playback/schema";
import { requirePageViewer } from "@/lib/session";

export const metadata: Metadata = { title: "Settings" };

export default async function SettingsPage() {
  const viewer = await requirePageViewer();
  const [{ answers, history }, signIns] = await Promise.all([
    readChoices(viewer.id),
    countSignIns(viewer.id),
  ]);
  const isDemo = viewer.origin === "demo";
  return (
    <PanelPage title="Settings">
      <FacePanel name={viewer.name} avatar={viewer.avatar} isDemo={isDemo} />
      <ChoicesPanel answers={answers} history={history} />
      <MaturityPanel limit={viewer.maturityLimit} ceiling={viewer.maturityCeiling} />
      <PlaybackPanel settings={readSettings(viewer.playback)} />
      <Panel
        id="library"
        title="Your library"
        about="Films and series of a Jellyfin server of yours, with what you watched there."
      >
        <ButtonLink href="/settings/library" look="outline">
          Your Jellyfin library
        </ButtonLink>
      </Panel>
      <PausePanel isPaused={viewer.loggingPaused} />
      {!isDemo && <PassphrasePanel name={viewer.name} />}
      <SignInsPanel count={signIns} />
      <DataPanel name={viewer.name} isDemo={isDemo} />
    </PanelPage>
  );
}
