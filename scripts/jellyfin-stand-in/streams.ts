import { readFileSync } from "node:fs";
import path from "node:path";
import type { Answer } from "./answers";

const FOLDER = "public/media";

type Segment = { seconds: string; bytes: [start: number, length: number] };

/** A film for the stand-in to stream: the trailer of a shipped title, cut as Jellyfin would cut it. */
export class Streams {
  readonly #folder: string;
  readonly #tracks = new Map<string, { init: Buffer; segments: Segment[]; file: Buffer }>();

  constructor(slug: string) {
    this.#folder = path.join(FOLDER, slug);
  }

  /** A playlist or segment of an item; null for what there is not. */
  answer(rest: string, id: string, query: URLSearchParams): Answer | null {
    // a real server writes the key into every address of a playlist
    const kept = new URLSearchParams({
      MediaSourceId: query.get("mediaSourceId") ?? id,
      PlaySessionId: query.get("playSessionId") ?? "",
      ApiKey: "the-token-of-the-session",
    }).toString();
    const type = "application/vnd.apple.mpegurl";
    if (rest === "master.m3u8") return { bytes: Buffer.from(this.master(kept)), type };
    if (rest === "main.m3u8") {
      const track = query.get("track") ?? "v360";
      return { bytes: Buffer.from(this.main(track, kept)), type };
    }
    const [, track, number] = /^hls1\/([\w-]+)\/(-?\d+)\.mp4$/.exec(rest) ?? [];
    const bytes = track ? this.segment(track, Number(number)) : null;
    return bytes && { bytes, type: "video/mp4" };
  }

  master(query: string) {
    return [
      "#EXTM3U",
      '#EXT-X-MEDIA:TYPE=AUDIO,GROUP-ID="audio",NAME="English",LANGUAGE="en",DEFAULT=YES,AUTOSELECT=YES,CHANNELS="2",' +
        `URI="main.m3u8?track=a-aac&${query}"`,
      '#EXT-X-STREAM-INF:BANDWIDTH=400000,AVERAGE-BANDWIDTH=300000,CODECS="avc1.4d401e,mp4a.40.2",RESOLUTION=640x360,FRAME-RATE=24,AUDIO="audio"',
      `main.m3u8?track=v360&${query}`,
      "",
    ].join("\n");
  }

  main(track: string, query: string) {
    const { segments } = this.#track(track);
    return [
      "#EXTM3U",
      "#EXT-X-PLAYLIST-TYPE:VOD",
      "#EXT-X-VERSION:7",
      "#EXT-X-TARGETDURATION:3",
      "#EXT-X-MEDIA-SEQUENCE:0",
      `#EXT-X-MAP:URI="hls1/${track}/-1.mp4?${query}"`,
      ...segments.flatMap(({ seconds }, at) => [
        `#EXTINF:${seconds}, nodesc`,
        `hls1/${track}/${at}.mp4?${query}`,
      ]),
      "#EXT-X-ENDLIST",
      "",
    ].join("\n");
  }

  segment(track: string, number: number): Buffer | null {
    const { init, segments, file } = this.#track(track);
    if (number === -1) return init;
    const bytes = segments.at(number)?.bytes;
    return bytes ? file.subarray(bytes[0], bytes[0] + bytes[1]) : null;
  }

  picture() {
    return readFileSync(path.join(this.#folder, "card.avif"));
  }

  #track(name: string) {
    const known = this.#tracks.get(name);
    if (known) return known;
    const safe = name === "a-aac" ? "a-aac" : "v360";
    const playlist = readFileSync(path.join(this.#folder, `${safe}.m3u8`), "utf8");
    const file = readFileSync(path.join(this.#folder, `${safe}.mp4`));
    const [, length, start] = /BYTERANGE="(\d+)@(\d+)"/.exec(playlist) ?? [];
    const init = file.subarray(Number(start), Number(start) + Number(length));
    const cuts = playlist.matchAll(/#EXTINF:([\d.]+),\n#EXT-X-BYTERANGE:(\d+)@(\d+)/g);
    const segments = [...cuts].map(
      ([, seconds, size, from]): Segment => ({ seconds, bytes: [Number(from), Number(size)] }),
    );
    const track = { init, segments, file };
    this.#tracks.set(name, track);
    return track;
  }
}
