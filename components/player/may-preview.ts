/** False where moving pictures nobody asked for are unwelcome. */
export function mayPreview(): boolean {
  const { connection } = navigator as Navigator & { connection?: { saveData?: boolean } };
  const isUnwanted = document.querySelector('[data-previews="off"]') !== null; // by the viewer's settings
  const isStill = matchMedia("(prefers-reduced-motion: reduce)").matches;
  return !isUnwanted && !connection?.saveData && !isStill;
}
