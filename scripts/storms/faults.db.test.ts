import { once } from "node:events";
import { readFileSync } from "node:fs";
import net from "node:net";
import path from "node:path";
import { test } from "vitest";
import type { Cluster } from "@/scripts/database/cluster";
import { begin, fault, settle, startDoor, useFaults } from "./fault-world";

useFaults();

test("Postgres killed under load, the door killed under load, answers lost: each event is stored once or refused", async () => {
  const world = await begin();
  await world.some("202");

  killPostgres(world.cluster);
  await world.some("503", 1);
  await world.some("202");

  world.door.kill("SIGKILL");
  await world.some("none", 1);
  await startDoor(world.cluster.url);
  await world.some("202");

  world.aim.url = await startForgetfulRelay(world.url);
  await world.some("none", 10);
  world.aim.url = world.url;
  await settle(world);
});

/** Passes everything on, and loses every other answer after the batch was stored. */
async function startForgetfulRelay(url: string) {
  let answers = 0;
  const relay = net.createServer((near) => {
    const far = net.connect(Number(new URL(url).port), "127.0.0.1");
    const hangUp = () => {
      near.destroy();
      far.destroy();
    };
    for (const socket of [near, far]) socket.on("error", hangUp).on("close", hangUp);
    near.pipe(far);
    far.on("data", (answer) => {
      answers += 1;
      if (answers % 2 === 0) hangUp();
      else near.write(answer);
    });
  });
  relay.listen(0, "127.0.0.1");
  await once(relay, "listening");
  fault.undo.push(() => relay.close());
  return `http://127.0.0.1:${(relay.address() as net.AddressInfo).port}`;
}

function killPostgres({ folder: home }: Cluster) {
  process.kill(
    Number(readFileSync(path.join(home, "postmaster.pid"), "utf8").split("\n")[0]),
    "SIGKILL",
  );
}
