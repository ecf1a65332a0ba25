/** Who speaks, by the one header that version 12 still takes. */
export type Speaker = {
  client: string;
  device: string;
  deviceId: string;
  version: string;
  token: string;
};

/** Reads `Authorization: MediaBrowser Key="value", …`; nothing else says who somebody is. */
export function speakerIn(header: string | undefined): Speaker {
  const said = /^MediaBrowser\s+(.*)$/.exec(header ?? "")?.at(1) ?? "";
  const parts = new Map<string, string>();
  for (const [, name, value] of said.matchAll(/(\w+)="([^"]*)"/g)) {
    parts.set(name, decodeURIComponent(value));
  }
  const part = (name: string) => parts.get(name) ?? "";
  return {
    client: part("Client"),
    device: part("Device"),
    deviceId: part("DeviceId"),
    version: part("Version"),
    token: part("Token"),
  };
}

export function isWhole({ client, device, deviceId, version }: Speaker) {
  return [client, device, deviceId, version].every((part) => part !== "");
}

export const LEGACY_HEADERS = ["x-emby-token", "x-mediabrowser-token", "x-emby-authorization"];
