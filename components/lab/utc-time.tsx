/** A moment to the millisecond, in UTC as in exports, the same on server and client. */
export function UtcTime({ at }: { at: string | Date }) {
  const iso = typeof at === "string" ? at : at.toISOString();
  return <time dateTime={iso}>{iso.replace("T", " ").replace("Z", "")}</time>;
}
