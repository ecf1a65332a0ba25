let isWarm = false;

/** Fetches the player's code before anybody asks for it, so that a press on Play waits for the trailer alone. */
export function warmPlayer() {
  if (isWarm) return;
  isWarm = true;
  Promise.all([import("./stage"), import("hls.js")]).catch(() => {
    isWarm = false; // offline: the press itself will say so
  });
}

/** Whoever points at a button, touches it or comes to it by keys may press it next. */
export const warmOnIntent = {
  onPointerEnter: warmPlayer,
  onTouchStart: warmPlayer,
  onFocus: warmPlayer,
};
