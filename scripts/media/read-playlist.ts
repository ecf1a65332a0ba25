/** The playlists a multivariant playlist names, in its order. */
export function readMultivariant(text: string) {
  const lines = linesOf(text);
  const audio = lines.flatMap((line) =>
    line.startsWith("#EXT-X-MEDIA:") ? (/URI="([^"]+)"/.exec(line)?.slice(1) ?? []) : [],
  );
  const variants = lines.filter((_, index) => lines[index - 1]?.startsWith("#EXT-X-STREAM-INF:"));
  const complete = lines
    .filter((line) => line.startsWith("#EXT-X-STREAM-INF:"))
    .every((line) => /CODECS="[^",]+,[^",]+"/.test(line) && line.includes("AVERAGE-BANDWIDTH="));
  if (!complete) throw new Error("A variant does not name its codecs and bandwidth.");
  return { variants, audio };
}

/** How long a media playlist plays, and up to which byte of its one file. */
export function readMediaPlaylist(text: string) {
  const lines = linesOf(text);
  const map = /#EXT-X-MAP:URI="([^"]+)",BYTERANGE="(\d+)@0"/.exec(text);
  if (map === null || !lines.includes("#EXT-X-ENDLIST"))
    throw new Error("The playlist has no header or no end.");
  let end = Number(map[2]);
  let seconds = 0;
  for (const line of lines) {
    const range = /^#EXT-X-BYTERANGE:(\d+)@(\d+)$/.exec(line);
    const duration = /^#EXTINF:([\d.]+),$/.exec(line);
    if (duration !== null) seconds += Number(duration[1]);
    if (range === null) continue;
    if (Number(range[2]) !== end)
      throw new Error(`A segment begins at byte ${range[2]}, not at ${end}.`);
    end += Number(range[1]);
  }
  return { file: map[1] ?? "", seconds, end };
}

function linesOf(text: string) {
  const lines = text.split("\n").filter((line) => line !== "");
  if (lines[0] !== "#EXTM3U") throw new Error("A playlist begins with #EXTM3U.");
  return lines;
}
