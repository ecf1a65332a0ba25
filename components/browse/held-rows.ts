const LET_GO_MS = 150; // a pointer that only crosses a gap has not left

/** Whether pointer or focus is in a row. Focus that nobody sees, as a click leaves it behind, holds nothing. */
export function isRowHeld(room: HTMLElement | null, key: string) {
  const row = room?.querySelector(`[data-row="${CSS.escape(key)}"]`);
  if (!row) return false;
  // a preview stands in the top layer, from where its hover does not reach the row around it
  const isUnderPointer = row.matches(":hover") || row.querySelector(":hover") !== null;
  const hasPointer = matchMedia("(hover: hover)").matches && isUnderPointer;
  return hasPointer || row.querySelector(":focus-visible") !== null;
}

/** Calls back each time pointer or focus may have left a row. Returns how to stop. */
export function whenLetGo(room: HTMLElement, onLetGo: () => void): () => void {
  let timer: ReturnType<typeof setTimeout>;
  const look = () => {
    clearTimeout(timer);
    timer = setTimeout(onLetGo, LET_GO_MS);
  };
  room.addEventListener("pointerout", look);
  room.addEventListener("focusout", look);
  return () => {
    clearTimeout(timer);
    room.removeEventListener("pointerout", look);
    room.removeEventListener("focusout", look);
  };
}
