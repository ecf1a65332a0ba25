export type Toast = {
  id: number;
  text: string;
  seconds: number;
  latest: number; // when it goes even if somebody stays with it, in milliseconds since 1970
  undo?: () => void;
  takesFocus: boolean;
  about?: string;
};

type Manner = {
  mostSeconds?: number; // after which there is nothing to undo any more
  takesFocus?: boolean; // for who acts by keys, where what was pressed goes away
  about?: string; // a later message about the same takes its place: two would offer to undo each other
};

const MAX_SHOWN = 3;
const SECONDS = 5;
const SECONDS_WITH_UNDO = 10; // people need time to notice, think and reach the button

let toasts: Toast[] = [];
let dialogs: string[] = []; // that are open, the one in front last
let lastId = 0;
const listeners = new Set<() => void>();

/**
 * Shows a short message, for as long as the pointer or the keyboard stays with it and a while longer; with `undo` it carries
 * a button that takes the act back.
 */
export function showToast(text: string, undo?: () => void, manner: Manner = {}) {
  const { mostSeconds = Number.POSITIVE_INFINITY, takesFocus = false, about } = manner;
  lastId += 1;
  const toast = {
    ...{ id: lastId, text, undo, takesFocus, about },
    seconds: undo ? SECONDS_WITH_UNDO : SECONDS,
    latest: Date.now() + 1_000 * mostSeconds,
  };
  const isOther = (shown: Toast) => about === undefined || shown.about !== about;
  const show = () => change([...toasts.filter(isOther), toast].slice(-MAX_SHOWN));
  if (takesFocus) return show();
  requestAnimationFrame(() => setTimeout(show)); // what it tells of is painted first
}

export function dismissToast(id: number) {
  change(toasts.filter((toast) => toast.id !== id));
}

export function readToasts() {
  return toasts;
}

/** Lets toasts appear in a dialog for as long as it is the one in front. Returns how to end that. */
export function toastsIn(dialog: string) {
  tell(() => {
    dialogs = [...dialogs, dialog];
  });
  return () =>
    tell(() => {
      dialogs = dialogs.filter((open) => open !== dialog);
    });
}

export function frontDialog() {
  return dialogs.at(-1) ?? null;
}

export function subscribeToasts(listener: () => void) {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}

function change(next: Toast[]) {
  tell(() => {
    toasts = next;
  });
}

function tell(act: () => void) {
  act();
  for (const listener of listeners) listener();
}
