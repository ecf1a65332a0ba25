declare global {
  interface Window {
    matineePane?: string; // set by the stage's own script before anything else runs
  }
}

/** The pane of the stage that this page stands in: the id of its demo friend; undefined on a page of its own. */
export function currentPane(): string | undefined {
  return typeof window === "undefined" ? undefined : window.matineePane;
}

/** A name in the browser's storage that panes of one window, which share it, do not share. */
export function ownKey(name: string): string {
  const pane = currentPane();
  return pane === undefined ? name : `${name}.${pane}`;
}
