import path from "node:path";
import type { Metadata } from "next";
import { Suspense } from "react";
import { DemoPanel } from "@/components/circle/demo-panel";
import { DiskPanel } from "@/components/circle/disk-panel";
import { FriendsPanel } from "@/components/circle/friends-panel";
import { InvitesPanel } from "@/components/circle/invites-panel";
import { PanelPage } from "@/components/circle/panel";
import { TitlesPanel } from "@/components/circle/titles-panel";
import { ServersPanel } from "@/components/jellyfin/servers-panel";
import { LibrariesPanel } from "@/components/wider/libraries-panel";
import { readOpenInvites } from "@/lib/auth/read";
import { folderBytes } from "@/lib/circle/disk";
import {
  countDemoAudience,
  readDatabaseBytes,
  readFriends,
  readTitleList,
} from "@/lib/circle/read";
import { isDemoTurnedOff } from "@/lib/demo/read";
import { env } from "@/lib/env";
import { readAllowedByHost } from "@/lib/jellyfin/read";
import { readLibraries } from "@/lib/libraries/read";
import { requirePageRole } from "@/lib/session";
import { readIsElsewhereOn } from "@/lib/wider/read";

export const metadata: Metadata = { title: "Host" };

export default async function HostPage() {
  const host = await requirePageRole("host");
  const [friends, invites, titles, audience, isTurnedOff, libraries, isHeard, servers] =
    await Promise.all([
      readFriends(),
      readOpenInvites(),
      readTitleList(),
      countDemoAudience(),
      isDemoTurnedOff(),
      readLibraries(),
      readIsElsewhereOn(),
      readAllowedByHost(),
    ]);
  return (
    <PanelPage title="Host">
      <FriendsPanel friends={friends} hostId={host.id} />
      <InvitesPanel invites={invites} />
      <TitlesPanel titles={titles} />
      <LibrariesPanel libraries={libraries} isHeard={isHeard} />
      <ServersPanel servers={servers} />
      <DemoPanel audience={audience} isOpen={!isTurnedOff} />
      <Suspense fallback={<DiskPanel />}>
        <DiskUse />
      </Suspense>
    </PanelPage>
  );
}

/** Streamed in behind the rest, as it walks through thousands of files. */
async function DiskUse() {
  const [database, media, local] = await Promise.all([
    readDatabaseBytes(),
    folderBytes(path.resolve("public/media")),
    folderBytes(path.resolve(env().MATINEE_DATA)),
  ]);
  return <DiskPanel use={{ database, media, local }} />;
}
