export type Variant = { uri: string; bandwidth: number; codecs: string };

const VARIANT = /^#EXT-X-STREAM-INF:(.*)\r?\n([^#\r\n].*?)\r?$/gm;
const MAP = /^#EXT-X-MAP:.*?URI="([^"]+)"/gm;
const SEGMENT = /^(?!#)\S.*?(?=\r?$)/gm;
const ENCRYPTED = /^#EXT-X-KEY:(?!METHOD=NONE)/m;

/** The streams that a main playlist offers, the smallest first. */
export function variantsOf(playlist: string): Variant[] {
  const variants = [...playlist.matchAll(VARIANT)].map(([, attributes, uri]) => ({
    uri,
    bandwidth: Number(/(?:^|,)BANDWIDTH=(\d+)/.exec(attributes)?.at(1) ?? 0),
    codecs: /CODECS="([^"]*)"/.exec(attributes)?.at(1) ?? "",
  }));
  return variants.sort((one, other) => one.bandwidth - other.bandwidth);
}

/** The one fragmented MP4 that a whole stream lies in, as its playlist names it; null where it lies in several files. */
export function soleFile(playlist: string): string | null {
  const maps = [...playlist.matchAll(MAP)].map(([, uri]) => uri);
  const segments = playlist.match(SEGMENT) ?? [];
  const isWhole = playlist.includes("#EXT-X-ENDLIST") && !ENCRYPTED.test(playlist);
  const files = new Set([...maps, ...segments]);
  return isWhole && maps.length > 0 && segments.length > 0 && files.size === 1 ? maps[0] : null;
}
