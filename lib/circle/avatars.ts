/** Names of the drawings a friend can pick; stored with the account, drawn in components/circle. */
export const avatarNames = [
  "projector",
  "ticket",
  "moon",
  "mask",
  "fox",
  "owl",
  "popcorn",
  "reel",
  "clapper",
  "rocket",
  "cat",
  "lighthouse",
  "robot",
  "star",
  "whale",
  "cactus",
] as const;

export type AvatarName = (typeof avatarNames)[number];

export function isAvatarName(name: string): name is AvatarName {
  return avatarNames.some((known) => known === name);
}
