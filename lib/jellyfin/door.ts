import { parseAddress } from "@/lib/jellyfin/address";
import { JellyfinClient } from "@/lib/jellyfin/client";
import { type Connection, readAllowed } from "@/lib/jellyfin/read";
import { Trouble } from "@/lib/jellyfin/trouble";

/** A client that speaks for a connection's account, as far as the host still allows its server. */
export async function clientOf(connection: Connection): Promise<JellyfinClient> {
  const { deviceId, userId, token } = connection;
  if (token === null) throw new Trouble("signedOut");
  return clientAt(connection.address, { deviceId, userId, token });
}

/** A client for an address as it was typed. */
export async function clientAt(
  typed: string,
  caller: ConstructorParameters<typeof JellyfinClient>[1],
) {
  const address = parseAddress(typed);
  if (!address)
    throw new Trouble("odd", "That is no address of a server, such as http://jellyfin.local:8096.");
  return new JellyfinClient({ address, allowed: await readAllowed() }, caller);
}
