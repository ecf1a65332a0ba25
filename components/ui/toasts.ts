export type Toast = { id: number; text: string; seconds: number; undo?: () => void };

const MAX_SHOWN = 3;
const SECONDS = 5;
const SECONDS_WITH_UNDO = 9; // people need time to notice, think and reach the button

let toasts: Toast[] = [];
let lastId = 0;
const listeners = new Set<() => void>();

/** Shows a short message; with `undo` it carries a button that takes the act back. */
export function showToast(text: string, undo?: () => void) {
  lastId += 1;
  const toast = { id: lastId, text, undo, seconds: undo ? SECONDS_WITH_UNDO : SECONDS };
  change([...toasts, toast].slice(-MAX_SHOWN));
}

export function dismissToast(id: number) {
  change(toasts.filter((toast) => toast.id !== id));
}

export function readToasts() {
  return toasts;
}

export function subscribeToasts(listener: () => void) {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}

function change(next: Toast[]) {
  toasts = next;
  for (const listener of listeners) listener();
}
