import { type Box, boxAt, boxesIn, findBox } from "./boxes";

/** A stretch of a single-file rendition that can be fetched and decoded by itself. */
export type Fragment = { start: number; length: number; seconds: number };

export type FragmentedFile = { headerLength: number; fragments: Fragment[] };

/** Where a fragmented file keeps its header and its fragments, from moof to moof. */
export function readFragments(bytes: Buffer): FragmentedFile {
  const boxes = boxesIn(bytes);
  const moofs = boxes.filter(({ type }) => type === "moof");
  const mdats = boxes.filter(({ type }) => type === "mdat");
  const timescale = bytes.readUInt32BE(timescaleAt(bytes));
  const fragments = moofs.map((moof, index) => {
    const end = mdats[index]?.end ?? moof.end;
    const start = moof.start;
    return { start, length: end - start, seconds: ticksOf(bytes, moof) / timescale };
  });
  return { headerLength: boxAt(bytes, "moov").end, fragments };
}

function timescaleAt(bytes: Buffer) {
  const header = boxAt(bytes, "moov/trak/mdia/mdhd");
  return header.content + (bytes.readUInt8(header.content) === 1 ? 20 : 12);
}

/** The sum of the sample durations of a fragment. */
function ticksOf(bytes: Buffer, moof: Box) {
  const header = boxAt(bytes, "traf/tfhd", moof);
  const usual = usualDuration(bytes, header);
  return boxesIn(bytes, boxAt(bytes, "traf", moof).content, moof.end)
    .filter(({ type }) => type === "trun")
    .reduce((sum, run) => sum + runTicks(bytes, run, usual), 0);
}

const flagsOf = (bytes: Buffer, box: Box) => bytes.readUInt32BE(box.content) & 0xffffff;

/** The default sample duration of a tfhd box follows the optional fields before it. */
function usualDuration(bytes: Buffer, header: Box) {
  const flags = flagsOf(bytes, header);
  if ((flags & 0x08) === 0) return trackDefault(bytes);
  const skipped = (flags & 0x01 ? 8 : 0) + (flags & 0x02 ? 4 : 0);
  return bytes.readUInt32BE(header.content + 8 + skipped);
}

function trackDefault(bytes: Buffer) {
  const extends_ = findBox(bytes, "moov/mvex/trex");
  return extends_ === undefined ? 0 : bytes.readUInt32BE(extends_.content + 12);
}

function runTicks(bytes: Buffer, run: Box, usual: number) {
  const flags = flagsOf(bytes, run);
  const count = bytes.readUInt32BE(run.content + 4);
  if ((flags & 0x100) === 0) return count * usual;
  const first = run.content + 8 + (flags & 0x01 ? 4 : 0) + (flags & 0x04 ? 4 : 0);
  const stride = 4 * [0x100, 0x200, 0x400, 0x800].filter((flag) => flags & flag).length;
  let ticks = 0;
  for (let sample = 0; sample < count; sample++)
    ticks += bytes.readUInt32BE(first + sample * stride);
  return ticks;
}
