import { freshEngine } from "@/lib/rankings/engine";
import { isNameable } from "@/lib/rankings/shown-name";
import type { ViewerId } from "@/lib/session";

export type CircleFace = { id: string; name: string; avatar: string };

/** Two faces, by their places in the list, and how alike they are. */
export type CircleBond = { one: number; other: number; similarity: number };

export type CirclePicture = {
  faces: CircleFace[]; // the viewer first, then friends who agreed to be seen
  bonds: CircleBond[];
  shrinkage: number; // shared titles at which a similarity counts half
  synthetic: number; // unnamed neighbours of the demo audience with some taste in common
};

/** Who of the circle is like whom, as far as the viewer may see it. */
export async function readCirclePicture(viewerId: ViewerId): Promise<CirclePicture> {
  const { model } = await freshEngine();
  const everyone = [...model.viewers.values()];
  const seen = everyone.filter(({ id }) => id !== viewerId && isNameable(model, id));
  const own = everyone.filter(({ id }) => id === viewerId);
  const faces = [...own, ...seen].map(({ id, name, avatar }) => ({ id, name, avatar }));
  const alike = (one: string, other: string) =>
    model.preferences.compare(one, other, model.policy.shrinkage).similarity;
  const bonds = faces.flatMap((face, one) =>
    faces.slice(one + 1).map((friend, place) => ({
      one,
      other: one + 1 + place,
      similarity: alike(face.id, friend.id),
    })),
  );
  const synthetic = everyone.filter(
    ({ id, origin }) => origin === "synthetic" && alike(viewerId, id) > 0,
  );
  return {
    faces,
    bonds: bonds.filter(({ similarity }) => similarity > 0),
    shrinkage: model.policy.shrinkage,
    synthetic: synthetic.length,
  };
}
