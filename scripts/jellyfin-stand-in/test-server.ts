import { afterAll, beforeAll, beforeEach } from "vitest";
import { importsDone, startImport } from "@/lib/jellyfin/import-job";
import { readImport } from "@/lib/jellyfin/read";
import { connectByPassword } from "@/lib/jellyfin/sign-in";
import { saveAllowedByHost } from "@/lib/jellyfin/write";
import type { ViewerId } from "@/lib/session";
import { JellyfinStandIn } from "./server";

type Options = ConstructorParameters<typeof JellyfinStandIn>[0];

/** A stand-in for the tests of a file, which its host has allowed. */
export function useStandIn(options: () => Options) {
  const world = { server: new JellyfinStandIn({ items: [], users: [] }), url: "" };
  let close = () => {};
  beforeAll(async () => {
    world.server = new JellyfinStandIn(options());
    ({ url: world.url, close } = await world.server.listen());
    await saveAllowedByHost(world.url);
  });
  beforeEach(() => {
    world.server.faults = {};
  });
  afterAll(() => close());
  return world;
}

export async function connectTo(url: string, viewerId: ViewerId, name: string) {
  await connectByPassword(viewerId, { address: url, name, password: `${name}'s` });
}

/** Imports a library and waits for the end. */
export async function imported(viewerId: ViewerId) {
  await startImport(viewerId);
  await importsDone();
  return readImport(viewerId);
}
