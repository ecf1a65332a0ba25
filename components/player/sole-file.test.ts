import { expect, test } from "vitest";
import { soleFile, variantsOf } from "./sole-file";

const STREAM = `#EXTM3U
#EXT-X-MAP:URI="v360.mp4",BYTERANGE="818@0"
#EXTINF:2.0,
#EXT-X-BYTERANGE:8774@818
v360.mp4
#EXTINF:2.0,
#EXT-X-BYTERANGE:9415@9592
v360.mp4
#EXT-X-ENDLIST
`;

test("the streams of a main playlist come smallest first, with what they are coded in", () => {
  const playlist = `#EXTM3U
#EXT-X-MEDIA:TYPE=AUDIO,GROUP-ID="aac",URI="a.m3u8"
#EXT-X-STREAM-INF:AVERAGE-BANDWIDTH=1,BANDWIDTH=900,CODECS="avc1.64001f,mp4a.40.2"
large.m3u8
#EXT-X-STREAM-INF:BANDWIDTH=300,CODECS="vp09.00.30.08,opus",RESOLUTION=640x360
small.m3u8
`;
  const small = { uri: "small.m3u8", bandwidth: 300, codecs: "vp09.00.30.08,opus" };
  const large = { uri: "large.m3u8", bandwidth: 900, codecs: "avc1.64001f,mp4a.40.2" };
  expect(variantsOf(playlist)).toEqual([small, large]);
  expect(variantsOf(playlist.replaceAll("\n", "\r\n"))).toEqual([small, large]);
});

test("a stream whose pieces are ranges of one file lies in that file", () => {
  expect(soleFile(STREAM)).toBe("v360.mp4");
  expect(soleFile(STREAM.replaceAll("\n", "\r\n"))).toBe("v360.mp4");
});

test.each([
  ["pieces in files of their own", STREAM.replace("9592\nv360.mp4", "9592\nv361.mp4")],
  ["an end that is yet to come", STREAM.replace("#EXT-X-ENDLIST\n", "")],
  ["encryption", STREAM.replace("#EXTINF", '#EXT-X-KEY:METHOD=AES-128,URI="key"\n#EXTINF')],
  ["another format", STREAM.replace(/#EXT-X-MAP.*\n/, "")],
  ["nothing, as without a network", ""],
])("%s: no file holds the whole stream", (_, playlist) => expect(soleFile(playlist)).toBe(null));
