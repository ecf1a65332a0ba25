import { expect, test } from "vitest";
import { readSignIn } from "@/lib/auth/read";
import { openSignIn } from "@/lib/auth/write";
import { pool } from "@/lib/db";
import { readSettings } from "@/lib/playback/schema";
import { usualPlayback } from "@/lib/playback/settings";
import { savePlayback } from "@/lib/playback/write";
import type { ViewerId } from "@/lib/session";
import { useTestDatabase } from "@/scripts/database/test-database";
import { addViewer } from "@/scripts/database/test-viewer";

useTestDatabase();

async function settingsOf(viewerId: ViewerId) {
  const { signInId, sessionVersion } = await openSignIn(viewerId);
  const row = await readSignIn({ signInId, viewerId, sessionVersion });
  return readSettings(row?.playback);
}

test("a newcomer's trailers play as usual", async () => {
  expect(await settingsOf(await addViewer({ name: "Ada" }))).toEqual(usualPlayback);
});

test("what the player remembers leaves the other settings alone", async () => {
  const bruno = await addViewer({ name: "Bruno" });
  await savePlayback(bruno, { playsNext: false });
  const captions = { isOn: true, size: "huge", look: "solid" } as const;
  await savePlayback(bruno, { captions });
  expect(await settingsOf(bruno)).toEqual({ ...usualPlayback, playsNext: false, captions });
});

test("what cannot be understood is as usual", async () => {
  const chen = await addViewer({ name: "Chen" });
  await pool().query("update viewer set playback = $2 where id = $1", [
    chen,
    { playsNext: "yes", savesData: true, captions: { isOn: true, size: "vast" } },
  ]);
  expect(await settingsOf(chen)).toEqual({
    ...usualPlayback,
    savesData: true,
    captions: { ...usualPlayback.captions, isOn: true },
  });
});
