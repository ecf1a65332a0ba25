import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, afterEach, expect, test, vi } from "vitest";
import { pool } from "@/lib/db";
import { importCatalogue } from "@/lib/imports/catalogue";
import { readMediaOrigins } from "@/lib/imports/read";
import { hasFfmpeg } from "@/lib/imports/video";
import { readTitle } from "@/lib/titles/read";
import { useTestDatabase } from "@/scripts/database/test-database";
import { addTitles, anybody } from "@/scripts/database/test-viewer";

useTestDatabase();

const folder = mkdtempSync(path.join(os.tmpdir(), "matinee-import-"));
const mediaFolder = path.join(folder, "media");
const list = path.join(folder, "list.json");
afterEach(() => vi.unstubAllEnvs());
afterAll(() => rmSync(folder, { recursive: true }));

const entry = {
  slug: "my-film-1999",
  title: "My Film",
  year: 1999,
  runtimeMinutes: 90,
  directors: ["Ann Example"],
  cast: [],
  genres: ["Drama"],
  countries: ["France"],
  maturity: "All",
  rights: "by permission",
  synopsis: "A film of ours.",
  tags: ["sea"],
  media: {
    poster: "https://pictures.example/p.jpg",
    trailer: "https://streams.example:8443/t.m3u8",
    durationSeconds: 31.5,
  },
};

/** Writes the list, imports it and tells what became of each entry. */
async function imported(...entries: object[]) {
  writeFileSync(list, JSON.stringify(entries));
  return importCatalogue(list, mediaFolder);
}

test("good entries come in, a wrong one is told and sinks nothing, and doing it again changes nothing", async () => {
  const wrong = { ...entry, slug: "wrong", genres: ["Soap"] };
  const second = { ...entry, slug: "second-2001" };
  const results = async (...entries: object[]) =>
    (await imported(...entries)).map(({ slug, result }) => `${slug} ${result}`);

  expect(await results(entry, wrong, second)).toEqual([
    "my-film-1999 created",
    "wrong skipped",
    "second-2001 created",
  ]);
  expect(await results(entry, wrong, second)).toEqual([
    "my-film-1999 unchanged",
    "wrong skipped",
    "second-2001 unchanged",
  ]);
  expect(await results({ ...entry, title: "My Better Film" }, second)).toEqual([
    "my-film-1999 updated",
    "second-2001 unchanged",
  ]);
  expect(await readTitle("my-film-1999", anybody)).toMatchObject({
    title: "My Better Film",
    source: "imported",
    tags: ["sea"],
    media: {
      images: { poster: "https://pictures.example/p.jpg", card: "https://pictures.example/p.jpg" },
      trailer: { source: "https://streams.example:8443/t.m3u8", durationSeconds: 31.5 },
    },
  });
});

test("notes the sites that media come from", async () => {
  await imported(entry);
  expect(await readMediaOrigins()).toEqual([
    "https://pictures.example",
    "https://streams.example:8443",
  ]);
});

test("an entry with the slug of a shipped title replaces it, even one that was withdrawn", async () => {
  await addTitles("faust-1926");
  await pool().query("update title set withdrawn_at = now() where id = 'faust-1926'");
  const [replaced] = await imported({ ...entry, slug: "faust-1926", title: "Faust, restored" });
  expect(replaced.result).toBe("updated");
  expect(await readTitle("faust-1926", anybody)).toMatchObject({
    id: "faust-1926",
    title: "Faust, restored",
    source: "imported",
  });
});

test("files beside the list are copied, and one that is missing or odd is told", async () => {
  writeFileSync(path.join(folder, "poster.png"), "a picture");
  writeFileSync(path.join(folder, "poster.svg"), "<svg/>");
  const withPoster = (slug: string, poster: string) => ({
    ...entry,
    slug,
    media: { ...entry.media, poster },
  });
  const [copied, missing, odd] = await imported(
    withPoster("copied", "poster.png"),
    withPoster("missing", "nowhere.png"),
    withPoster("odd", "poster.svg"),
  );
  expect(copied.result).toBe("created");
  expect(missing).toMatchObject({
    result: "skipped",
    reason: "nowhere.png: there is no such file.",
  });
  expect(odd).toMatchObject({ result: "skipped" });
  const title = await readTitle("copied", anybody);
  const address = title?.media.images.poster ?? "";
  expect(address).toMatch(/^\/api\/media\/copied\/[0-9a-f]{16}\.png$/);
  expect(existsSync(path.join(mediaFolder, address.replace("/api/media/", "")))).toBe(true);
});

test("without ffmpeg an MP4 is kept as it is, and for anything else it is said what to install", async () => {
  for (const name of ["reel.mp4", "reel.mkv"]) writeFileSync(path.join(folder, name), "frames");
  const withTrailer = (slug: string, trailer: string) => ({
    ...entry,
    slug,
    media: { ...entry.media, trailer },
  });
  vi.stubEnv("PATH", folder); // nothing to run there
  const [kept, skipped] = await imported(
    withTrailer("kept", "reel.mp4"),
    withTrailer("left", "reel.mkv"),
  );
  expect(kept).toMatchObject({ result: "created" });
  expect((await readTitle("kept", anybody))?.media.trailer).toMatchObject({
    source: expect.stringMatching(/^\/api\/media\/kept\/[0-9a-f]{16}\.mp4$/),
    durationSeconds: 31.5,
  });
  expect(skipped).toMatchObject({
    result: "skipped",
    reason: expect.stringMatching(
      /reel\.mkv: ffmpeg is needed .*apt-get install ffmpeg.* give an MP4/,
    ),
  });
});

test.runIf(hasFfmpeg())("a video file is packaged as HLS", async () => {
  const video = path.join(folder, "clip.mkv");
  const source = ["-f", "lavfi", "-i", "testsrc2=s=320x180:r=12:d=3"];
  spawnSync("ffmpeg", ["-v", "error", ...source, "-c:v", "libx264", video]);
  const media = { poster: entry.media.poster, trailer: "clip.mkv" };
  const [packaged] = await imported({ ...entry, slug: "clip", media });
  expect(packaged.result).toBe("created");
  const trailer = (await readTitle("clip", anybody))?.media.trailer;
  expect(trailer?.source).toMatch(/^\/api\/media\/clip\/trailer-[0-9a-f]{16}\/trailer\.m3u8$/);
  expect(trailer?.durationSeconds).toBeCloseTo(3, 0);
  const playlist = path.join(mediaFolder, (trailer?.source ?? "").replace("/api/media/", ""));
  expect(existsSync(playlist)).toBe(true);

  writeFileSync(path.join(folder, "clip.mkv"), "not a video");
  const [broken] = await imported({ ...entry, slug: "clip-2", media });
  expect(broken).toMatchObject({ result: "skipped" });
});
