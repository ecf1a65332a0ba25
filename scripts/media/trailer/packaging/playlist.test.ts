import { expect, test } from "vitest";
import { readMediaPlaylist, readMultivariant } from "../../read-playlist";
import { bitratesOf, mediaPlaylist, multivariantPlaylist } from "./playlist";

const file = {
  headerLength: 800,
  fragments: [
    { start: 800, length: 50_000, seconds: 2 },
    { start: 50_800, length: 10_000, seconds: 1 },
  ],
};

test("lists each fragment as a range of the one file", () => {
  const text = mediaPlaylist("v540.mp4", file);
  expect(text).toContain('#EXT-X-MAP:URI="v540.mp4",BYTERANGE="800@0"\n');
  expect(text).toContain("#EXTINF:1.000000,\n#EXT-X-BYTERANGE:10000@50800\nv540.mp4\n");
  expect(readMediaPlaylist(text)).toEqual({ file: "v540.mp4", seconds: 3, end: 60_800 });
});

test("measures the peak by segment and the average over all", () => {
  expect(bitratesOf(file)).toEqual({ peak: 200_000, average: 160_000 });
});

test("a variant counts its audio group and names both codecs", () => {
  const bitrates = { peak: 200, average: 100 };
  const text = multivariantPlaylist(
    [
      {
        uri: "v540.m3u8",
        codec: "avc1.64001f",
        bitrates,
        width: 960,
        height: 540,
        group: "aac",
        score: 2,
      },
    ],
    [{ group: "aac", uri: "a-aac.m3u8", codec: "mp4a.40.2", bitrates: { peak: 50, average: 40 } }],
    24,
  );
  expect(text).toContain(
    '#EXT-X-STREAM-INF:BANDWIDTH=250,AVERAGE-BANDWIDTH=140,CODECS="avc1.64001f,mp4a.40.2",RESOLUTION=960x540,FRAME-RATE=24.000,AUDIO="aac",SCORE=2.0\nv540.m3u8\n',
  );
  expect(readMultivariant(text)).toEqual({ variants: ["v540.m3u8"], audio: ["a-aac.m3u8"] });
});

test("refuses a playlist whose segments do not follow one another", () => {
  const text = mediaPlaylist("v540.mp4", file).replace("@50800", "@50900");
  expect(() => readMediaPlaylist(text)).toThrow("begins at byte 50900, not at 50800");
});
