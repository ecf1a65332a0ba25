import { createReadStream } from "node:fs";
import { StringDecoder } from "node:string_decoder";

const CHUNK_BYTES = 1 << 20;
const LONGEST_LINE = 1 << 16; // characters; what is longer is no line of a ratings file and is cut off there

export type Encoding = "utf8" | "latin1";

/** A file's lines, many at a time and never the whole file; line ends may be LF or CRLF. */
export async function* lineBatches(file: string, encoding: Encoding = "utf8") {
  const decoder = new StringDecoder(encoding);
  let rest = "";
  let isFirst = true;
  for await (const chunk of createReadStream(file, { highWaterMark: CHUNK_BYTES })) {
    const text = rest + decoder.write(chunk as Buffer);
    const lines = (isFirst ? withoutMark(text) : text).split("\n");
    isFirst = false;
    rest = (lines.pop() ?? "").slice(0, LONGEST_LINE);
    yield lines.map(withoutReturn);
  }
  rest += decoder.end();
  if (rest !== "") yield [withoutReturn(rest)];
}

function withoutMark(text: string) {
  return text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
}

function withoutReturn(line: string) {
  return line.endsWith("\r") ? line.slice(0, -1) : line;
}
