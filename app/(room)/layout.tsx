import { headers } from "next/headers";
import type { ReactNode } from "react";
import { OfflineBanner } from "@/components/browse/offline-banner";
import { OwnActsStart } from "@/components/browse/own-acts-start";
import { RemoteKeys } from "@/components/browse/remote-keys";
import { SiteHeader } from "@/components/browse/site-header";
import { WayProgress } from "@/components/browse/way-progress";
import { PaletteKey } from "@/components/palette/palette-key";
import { PaneScript } from "@/components/stage/pane-script";
import { TrackerStart } from "@/components/tracking/tracker-start";
import { Toaster } from "@/components/ui/toast";
import { env } from "@/lib/env";
import { readSettings } from "@/lib/playback/schema";
import { requirePageViewer } from "@/lib/session";

type Props = { children: ReactNode; modal: ReactNode };

export default async function RoomLayout({ children, modal }: Props) {
  const viewer = await requirePageViewer();
  const { previews, savesData } = readSettings(viewer.playback);
  const nonce = (await headers()).get("x-nonce") ?? undefined;
  return (
    <>
      {/* drawn once with all that comes first, instead of piece by piece as it is read */}
      <link rel="expect" href="#main-end" blocking="render" />
      {viewer.isOnStage && <PaneScript pane={viewer.id} nonce={nonce} />}
      <a
        href="#main"
        className="fixed start-4 top-2 z-60 -translate-y-20 rounded-full bg-brass px-5 py-2.5 font-semibold text-brass-ink focus:translate-y-0"
      >
        Skip to the content
      </a>
      <SiteHeader viewer={viewer} />
      <main
        id="main"
        tabIndex={-1}
        data-previews={previews && !savesData ? "on" : "off"}
        data-saves-data={savesData ? "" : undefined}
        className="pb-(--bottom-bar-height) outline-none"
      >
        {children}
      </main>
      <span id="main-end" hidden />
      {modal}
      <OfflineBanner />
      <PaletteKey role={viewer.role} />
      <WayProgress />
      <RemoteKeys />
      <Toaster />
      <OwnActsStart viewerId={viewer.id} />
      <TrackerStart
        viewerId={viewer.id}
        paused={viewer.loggingPaused}
        version={env().MATINEE_VERSION}
      />
    </>
  );
}
