import type { Speaker } from "./authorisation";
import { now } from "./item-answers";

/** A code on its way to being entered; `user` is who entered it. */
export type QuickConnect = { secret: string; code: string; user: string | null };

export function quickAnswer({ secret, code, user }: QuickConnect, speaker: Speaker) {
  return {
    Authenticated: user !== null,
    Secret: secret,
    Code: code,
    DeviceId: speaker.deviceId,
    DeviceName: speaker.device,
    AppName: speaker.client,
    AppVersion: speaker.version,
    DateAdded: now(),
  };
}
