import { expect, test } from "vitest";
import { boxAt } from "./boxes";
import { codecString } from "./codec-string";
import { readFragments } from "./fragments";

function box(type: string, ...content: (Buffer | number[])[]) {
  const body = Buffer.concat(content.map((part) => Buffer.from(part)));
  const head = Buffer.alloc(8);
  head.writeUInt32BE(body.length + 8, 0);
  head.write(type, 4, "latin1");
  return Buffer.concat([head, body]);
}

const word = (value: number) => [
  value >>> 24,
  (value >>> 16) & 255,
  (value >>> 8) & 255,
  value & 255,
];
const zeros = (count: number) => Buffer.alloc(count);

/** Version 0 mdhd: flags, two times, timescale, duration, language. */
const mdhd = box("mdhd", zeros(12), word(24), zeros(8));
const entry = (sample: Buffer) => box("stsd", zeros(8), sample);
const track = (sample: Buffer) =>
  box("trak", box("mdia", mdhd, box("minf", box("stbl", entry(sample)))));
const avc = box("avc1", zeros(78), box("avcC", [1, 0x64, 0x00, 0x1f]));
const vp9 = box("vp09", zeros(78), box("vpcC", [1, 0, 0, 0], [0, 31, 0x82]));

const header = box("moov", track(avc));
/** A fragment of samples that each last one tick, as tfhd says, or as long as trun says. */
const usual = box(
  "moof",
  box("traf", box("tfhd", word(0x08), word(1), word(1)), box("trun", zeros(4), word(48))),
);
const listed = box(
  "moof",
  box(
    "traf",
    box("tfhd", word(0), word(1)),
    box("trun", word(0x300), word(2), word(5), word(99), word(7), word(99)),
  ),
);

test("finds the fragments' bytes and adds up their samples' time", () => {
  const first = Buffer.concat([usual, box("mdat", zeros(100))]);
  const second = Buffer.concat([listed, box("mdat", zeros(10))]);
  const { headerLength, fragments } = readFragments(Buffer.concat([header, first, second]));
  expect(headerLength).toBe(header.length);
  expect(fragments).toEqual([
    { start: header.length, length: first.length, seconds: 2 },
    { start: header.length + first.length, length: second.length, seconds: 0.5 },
  ]);
});

test("names the codecs by what the encoder wrote", () => {
  expect(codecString(header)).toBe("avc1.64001f");
  expect(codecString(box("moov", track(vp9)))).toBe("vp09.00.31.08");
  expect(codecString(box("moov", track(box("Opus", zeros(28)))))).toBe("opus");
});

test("says which box is missing", () => {
  expect(() => boxAt(header, "moov/trak/tkhd")).toThrow("no moov/trak/tkhd box");
});
