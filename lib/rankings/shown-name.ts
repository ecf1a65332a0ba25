import type { CircleModel, Identity } from "@/lib/rankings/circle-model";

/** True for friends who agreed to be seen by name; nobody else is ever called by it. */
export function isNameable(model: CircleModel, viewerId: string) {
  return shownName(model, viewerId) !== undefined;
}

export function shownName(model: CircleModel, viewerId: string): string | undefined {
  const viewer = model.viewers.get(viewerId);
  if (!viewer?.isVisible) return;
  return viewer.origin === "real" || viewer.origin === "demo" ? viewer.name : undefined;
}

/** Who evidence is about, as far as it may be told: a friend's name, or that somebody is made up. */
export function identityOf(model: CircleModel, viewerId: string): Identity {
  if (model.viewers.get(viewerId)?.origin === "synthetic") return { isSynthetic: true };
  const viewer = shownName(model, viewerId);
  return viewer === undefined ? {} : { viewer };
}

/** The same of a viewer by number. */
export function identityAt(model: CircleModel, viewer: number): Identity {
  let identity = model.identities[viewer];
  if (!identity) {
    identity = identityOf(model, model.preferences.viewers.nameOf(viewer));
    model.identities[viewer] = identity;
  }
  return identity;
}
