/** A box of an ISO media file; positions count from the start of the file. */
export type Box = { type: string; start: number; content: number; end: number };

/** The boxes that follow one another between two positions. */
export function boxesIn(bytes: Buffer, from = 0, to = bytes.length): Box[] {
  const boxes: Box[] = [];
  for (let start = from; start + 8 <= to; ) {
    const small = bytes.readUInt32BE(start);
    const large = small === 1;
    const size = large ? Number(bytes.readBigUInt64BE(start + 8)) : small;
    if (size < 8) throw new Error(`The box at byte ${start} says it is ${size} bytes long.`);
    const type = bytes.toString("latin1", start + 4, start + 8);
    boxes.push({ type, start, content: start + (large ? 16 : 8), end: start + size });
    start += size;
  }
  return boxes;
}

/** Bytes between the start of a box's content and its first inner box, where it is not zero. */
const headers: Record<string, number> = { stsd: 8, avc1: 78, vp09: 78, mp4a: 28, Opus: 28 };

/** The first box found by following a path of types, such as "moov/trak/mdia". */
export function findBox(bytes: Buffer, path: string, within?: Box): Box | undefined {
  const [type, ...rest] = path.split("/");
  const from = within === undefined ? 0 : within.content + (headers[within.type] ?? 0);
  const found = boxesIn(bytes, from, within?.end).find((box) => box.type === type);
  return found === undefined || rest.length === 0 ? found : findBox(bytes, rest.join("/"), found);
}

export function boxAt(bytes: Buffer, path: string, within?: Box): Box {
  const found = findBox(bytes, path, within);
  if (found === undefined) throw new Error(`The file has no ${path} box.`);
  return found;
}
