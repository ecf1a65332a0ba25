type Listeners = { [Name in keyof HTMLMediaElementEventMap]?: () => void };

/** Listens to several events of a video at once. Returns how to stop. */
export function listen(video: HTMLVideoElement, listeners: Listeners): () => void {
  const entries = Object.entries(listeners);
  for (const [name, listener] of entries) video.addEventListener(name, listener);
  return () => {
    for (const [name, listener] of entries) video.removeEventListener(name, listener);
  };
}
