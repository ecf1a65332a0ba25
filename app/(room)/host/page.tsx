import path from "node:path";
import type { Metadata } from "next";
import { DemoPanel } from "@/components/circle/demo-panel";
import { DiskPanel } from "@/components/circle/disk-panel";
import { FriendsPanel } from "@/components/circle/friends-panel";
import { InvitesPanel } from "@/components/circle/invites-panel";
import { PanelPage } from "@/components/circle/panel";
import { TitlesPanel } from "@/components/circle/titles-panel";
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
import { requirePageRole } from "@/lib/session";

export const metadata: Metadata = { title: "Host" };

export default async function HostPage() {
  const host = await requirePageRole("host");
  const [friends, invites, titles, audience, isTurnedOff, ...bytes] = await Promise.all([
    readFriends(),
    readOpenInvites(),
    readTitleList(),
    countDemoAudience(),
    isDemoTurnedOff(),
    readDatabaseBytes(),
    folderBytes(path.resolve("public/media")),
    folderBytes(path.resolve(env().MATINEE_DATA)),
  ]);
  const [database, media, local] = bytes;
  return (
    <PanelPage title="Host">
      <FriendsPanel friends={friends} hostId={host.id} />
      <InvitesPanel invites={invites} />
      <TitlesPanel titles={titles} />
      <DemoPanel audience={audience} isOpen={!isTurnedOff} />
      <DiskPanel database={database} media={media} local={local} />
    </PanelPage>
  );
}
