const LONGEST_CELL = 100_000; // characters; a quote that never closes must not swallow a whole file

/** A row of cells; null where a quote was left open so long that the text is no table. */
type OnRow = (cells: string[] | null) => void;

/**
 * Reads comma-separated values (RFC 4180) piece by piece: commas, quotes and line ends may stand in quotes, a piece may
 * end anywhere. Lenient as spreadsheets are: quotes inside a plain cell are text. Cells are text and nothing is run.
 */
export class CsvReader {
  #onRow: OnRow;
  #cells: string[] = [];
  #cell = ""; // of the cell under way, what earlier pieces held
  #state: "start" | "plain" | "quoted" | "closed" = "start";
  #separator: string;
  #skipsLineFeed = false;

  constructor(onRow: OnRow, separator = ",") {
    this.#onRow = onRow;
    this.#separator = separator;
  }

  push(text: string) {
    let at = 0;
    if (this.#skipsLineFeed && text[0] === "\n") at = 1;
    if (text.length > 0) this.#skipsLineFeed = false;
    while (at < text.length) at = this.#step(text, at);
  }

  /** Ends the last row, also where no line end stands behind it. */
  end() {
    if (this.#state === "quoted") return this.#tear();
    if (this.#state !== "start" || this.#cells.length > 0) this.#endRow();
  }

  #step(text: string, at: number) {
    switch (this.#state) {
      case "start":
        this.#state = text[at] === '"' ? "quoted" : "plain";
        return text[at] === '"' ? at + 1 : at;
      case "quoted":
        return this.#quoted(text, at);
      case "closed":
        if (text[at] !== '"') {
          this.#state = "plain";
          return at;
        }
        this.#cell += '"';
        this.#state = "quoted";
        return at + 1;
      case "plain":
        return this.#plain(text, at);
    }
  }

  #quoted(text: string, from: number) {
    const quote = text.indexOf('"', from);
    const to = quote < 0 ? text.length : quote;
    this.#cell += text.slice(from, to);
    if (this.#cell.length > LONGEST_CELL) this.#tear();
    else if (quote >= 0) this.#state = "closed";
    return to + 1;
  }

  #plain(text: string, from: number) {
    let at = from;
    while (at < text.length) {
      const letter = text[at];
      if (letter === this.#separator || letter === "\n" || letter === "\r") break;
      at++;
    }
    this.#cell += text.slice(from, at);
    if (this.#cell.length > LONGEST_CELL) this.#tear();
    else if (at < text.length) return this.#end(text, at);
    return at;
  }

  #end(text: string, at: number) {
    if (text[at] === this.#separator) {
      this.#cells.push(this.#cell);
      this.#cell = "";
      this.#state = "start";
      return at + 1;
    }
    this.#endRow();
    if (text[at] === "\n") return at + 1;
    if (at + 1 === text.length) this.#skipsLineFeed = true;
    return text[at + 1] === "\n" ? at + 2 : at + 1;
  }

  #endRow() {
    const cells = [...this.#cells, this.#cell];
    this.#forget();
    if (cells.length > 1 || cells[0].trim() !== "") this.#onRow(cells);
  }

  #tear() {
    this.#forget();
    this.#onRow(null);
  }

  #forget() {
    this.#cells = [];
    this.#cell = "";
    this.#state = "start";
  }
}
