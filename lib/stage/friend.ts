/** Somebody who can sit in a pane. */
export type StageFriend = { id: string; name: string; avatar: string };
