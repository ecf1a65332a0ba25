const HEADER_PX = 72;

const shown = new WeakSet<Document>();

/** Rows are what a room came to see: a pane that was just loaded begins at them, with its billboard above. */
export function showRows({ contentWindow: page }: HTMLIFrameElement) {
  if (!page || shown.has(page.document)) return;
  shown.add(page.document);
  const row = page.document.querySelector(
    'section[data-row]:not([data-row="billboard"], [data-row="taste"])',
  );
  if (row) page.scrollBy({ top: row.getBoundingClientRect().top - HEADER_PX });
}
