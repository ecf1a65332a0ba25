import { expect, test } from "vitest";
import { throughDoor, withoutKeys } from "@/lib/jellyfin/playlist";

const place = {
  path: "/base/Videos/abc/master.m3u8",
  root: "/base/Videos/abc/",
  door: "/api/library/stream/ticket/",
};

test("every address leads through our door, without the key", () => {
  const playlist = [
    "#EXTM3U",
    '#EXT-X-MEDIA:TYPE=AUDIO,URI="main.m3u8?track=a&ApiKey=secret",NAME="x"',
    '#EXT-X-MAP:URI="hls1/main/-1.mp4?api_key=secret"',
    "main.m3u8?a=1&ApiKey=secret&b=2",
    "/base/videos/ABC/hls1/main/0.mp4",
    "",
  ].join("\n");
  expect(throughDoor(playlist, place)).toBe(
    [
      "#EXTM3U",
      '#EXT-X-MEDIA:TYPE=AUDIO,URI="/api/library/stream/ticket/main.m3u8?track=a",NAME="x"',
      '#EXT-X-MAP:URI="/api/library/stream/ticket/hls1/main/-1.mp4"',
      "/api/library/stream/ticket/main.m3u8?a=1&b=2",
      "/api/library/stream/ticket/hls1/main/0.mp4",
      "",
    ].join("\n"),
  );
});

test.each([
  "http://elsewhere.example/main.m3u8",
  "//elsewhere.example/main.m3u8",
  "../other/main.m3u8",
  "/base/Videos/abc/../../Users",
  "/System/Info",
])("a playlist that names %s is passed on to nobody", (address) => {
  expect(throughDoor(`#EXTM3U\n${address}`, place)).toBeNull();
});

test("keys fall, whatever their case", () => {
  expect(withoutKeys(new URLSearchParams("APIKEY=1&api_key=2&ApiKey=3&t=4"))).toBe("?t=4");
  expect(withoutKeys(new URLSearchParams("ApiKey=1"))).toBe("");
});
