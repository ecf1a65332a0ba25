import path from "node:path";
import { test } from "vitest";
import { begin, fault, settle, useFaults } from "./fault-world";
import { SmallDisk } from "./small-disk";

useFaults();

// only where a small disk can be mounted: as root on Linux; elsewhere this is told as skipped
test.skipIf(!SmallDisk.isPossible())(
  "a full disk refuses with 503 and loses nothing",
  async () => {
    const disk = new SmallDisk(path.join(fault.folder, "disk"), 160);
    fault.undo.push(() => disk.unmount());
    const world = await begin(disk.folder);
    await world.some("202");
    const filling = setInterval(() => disk.fill(), 200); // also whatever Postgres gives back
    fault.undo.push(
      () => clearInterval(filling),
      () => disk.free(),
    );
    await world.some("503", 3);
    clearInterval(filling);
    disk.free();
    await world.some("202");
    await settle(world);
  },
  240_000,
);
