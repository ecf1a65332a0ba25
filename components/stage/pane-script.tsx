/**
 * Runs before anything else in a pane: each of its requests and addresses says which pane it comes from, also that of a
 * link pressed before React has taken it over.
 */
export function PaneScript({ pane, nonce }: { pane: string; nonce?: string }) {
  return (
    <script
      nonce={nonce}
      suppressHydrationWarning // browsers hide a nonce from scripts
      // biome-ignore lint/security/noDangerouslySetInnerHtml: our own text, and the id of a viewer
      dangerouslySetInnerHTML={{ __html: `(${SCRIPT})(${JSON.stringify(pane)})` }}
    />
  );
}

const SCRIPT = `(pane) => {
  window.matineePane = pane;
  const send = window.fetch;
  window.fetch = (input, init) => {
    const isRequest = input instanceof Request;
    const url = new URL(isRequest ? input.url : input, location.href);
    if (url.origin !== location.origin) return send(input, init);
    const headers = new Headers(init?.headers ?? (isRequest ? input.headers : {}));
    headers.set("matinee-pane", pane);
    return send(input, { ...init, headers });
  };
  const inPane = (address) => {
    const url = new URL(address, location.href);
    url.searchParams.set("pane", pane);
    return url.pathname + url.search + url.hash;
  };
  addEventListener("click", (event) => {
    const link = event.target instanceof Element && event.target.closest("a[href]");
    if (!event.defaultPrevented && link && link.origin === location.origin) link.href = inPane(link.href);
  });
  for (const name of ["pushState", "replaceState"]) {
    const act = history[name].bind(history);
    history[name] = (state, unused, address) => act(state, unused, address == null ? address : inPane(address));
  }
}`;
