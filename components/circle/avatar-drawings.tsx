import type { ReactNode } from "react";
import { cinemaDrawings } from "@/components/circle/cinema-drawings";
import { nightDrawings } from "@/components/circle/night-drawings";
import type { AvatarName } from "@/lib/circle/avatars";

/** Our own set of pictures: plain shapes on a 96-unit square, each with the colour of its ground. */
export const avatarDrawings: Record<AvatarName, { ground: string; drawing: ReactNode }> = {
  ...cinemaDrawings,
  ...nightDrawings,
};
