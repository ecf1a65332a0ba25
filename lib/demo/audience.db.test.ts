import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { pool } from "@/lib/db";
import { addDemoAudience, removeDemoAudience, rewindDemoAudience } from "@/lib/demo/audience";
import { readAudienceState } from "@/lib/demo/read";
import { freshEngine, refreshViewers } from "@/lib/rankings/engine";
import { readHome } from "@/lib/rankings/home";
import { actOn, demoFriend } from "@/scripts/database/test-acts";
import { idsIn, useDemoRoom } from "@/scripts/database/test-demo-room";
import { addViewer } from "@/scripts/database/test-viewer";

const room = useDemoRoom();

describe("the demo audience", () => {
  test("rewinds what its friends did and leaves real friends alone", async () => {
    const opening = await readHome(room.emeka);
    const real = { id: await addViewer({ name: `Gus ${randomUUID()}` }), loggingPaused: false };
    await refreshViewers();
    await actOn(real, "charade-1963", ["click", "play", "complete"]);
    await actOn(room.emeka, "charade-1963", ["click", "play", "complete"]);
    await pool().query("update viewer set name = 'Somebody', logging_paused = true where id = $1", [
      room.emeka.id,
    ]);
    await rewindDemoAudience();
    const page = await readHome(await demoFriend("Emeka"));
    expect(idsIn(page, "top-picks")).toEqual(idsIn(opening, "top-picks"));
    expect(idsIn(await readHome(real), "watch-again")).toEqual(["charade-1963"]);
    await pool().query("delete from viewer where id = $1", [real.id]);
    await refreshViewers();
  });

  test("stays away once it was removed, and comes back when it is asked for", async () => {
    await removeDemoAudience();
    expect(await rewindDemoAudience()).toBe(false);
    expect(await readAudienceState()).toBe("removed");
    expect((await freshEngine()).model.viewers.size).toBe(0);
    await addDemoAudience();
    expect((await freshEngine()).model.viewers.size).toBe(67);
    expect(idsIn(await readHome(room.ada), "watch-again").length).toBeGreaterThan(0);
  });
});
