import { RefusedFile } from "@/lib/netflix/refused-file";

/** Turns bytes into text piece by piece; what is no text is refused rather than mangled. */
export class Decoded {
  #decoder: TextDecoder | undefined;
  #isFirst = true;
  #offset = 0;

  push(bytes: Uint8Array): string {
    this.#decoder ??= new TextDecoder(encodingOf(bytes), { fatal: true });
    const text = this.#decode(() => this.#decoder?.decode(bytes, { stream: true }) ?? "");
    this.#offset += bytes.length;
    if (this.#isFirst && text.length > 0) {
      this.#isFirst = false;
      refuseOtherKinds(text);
    }
    if (text.includes("\0")) throw new RefusedFile(NO_TEXT);
    return text;
  }

  end(): string {
    return this.#decode(() => this.#decoder?.decode() ?? "");
  }

  #decode(read: () => string) {
    try {
      return read();
    } catch {
      throw new RefusedFile(
        `After about ${this.#offset.toLocaleString("en")} bytes the file is not in UTF-8, as Netflix writes it. If a spreadsheet saved it, take the original download, or save it as “CSV UTF-8”.`,
      );
    }
  }
}

const NO_TEXT =
  "This is not a table: it holds bytes that no text has. Take the CSV file as Netflix gave it.";

function encodingOf(bytes: Uint8Array) {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  return "utf-8";
}

function refuseOtherKinds(text: string) {
  const start = text.trimStart().slice(0, 200).toLowerCase();
  if (/^<(!doctype|html|\?xml|head|body|script|svg)/.test(start))
    throw new RefusedFile(
      "This is a web page, not the file behind it. On the viewing activity page of Netflix, press “Download all” at the bottom.",
    );
  if (start.startsWith("%pdf"))
    throw new RefusedFile("This is a PDF. Matinee reads the CSV file or the ZIP.");
  if (start.startsWith("{") || start.startsWith("[{"))
    throw new RefusedFile("This is JSON. Matinee reads the CSV file or the ZIP of Netflix.");
}
