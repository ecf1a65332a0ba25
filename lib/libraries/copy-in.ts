import type { Submittable } from "pg";

/** The inside of the driver that a COPY into the database needs, which its types leave out. */
type Wire = {
  query: (text: string) => void;
  sendCopyFromChunk: (bytes: Buffer) => void;
  endCopyFrom: () => void;
};

/** One `copy … from stdin` in text format, begun and ended at once: short, so that it holds nobody up. */
export class CopyIn implements Submittable {
  readonly done: Promise<void>;
  #text: string;
  #rows: string;
  #settle: (fault?: Error) => void = () => undefined;
  #fault: Error | undefined;

  constructor(table: string, rows: string) {
    this.#text = `copy ${table} from stdin`;
    this.#rows = rows;
    this.done = new Promise((resolve, reject) => {
      this.#settle = (fault) => (fault ? reject(fault) : resolve());
    });
  }

  submit(connection: unknown) {
    (connection as Wire).query(this.#text);
  }

  handleCopyInResponse(connection: Wire) {
    connection.sendCopyFromChunk(Buffer.from(this.#rows));
    connection.endCopyFrom();
  }

  handleError(fault: Error) {
    this.#fault = fault;
    this.#settle(fault);
  }

  handleReadyForQuery() {
    if (!this.#fault) this.#settle();
  }

  /** The driver tells these to whatever runs; a COPY has nothing to do about them. */
  handleCommandComplete() {}
  handleRowDescription() {}
  handleDataRow() {}
  handlePortalSuspended() {}
  handleEmptyQuery() {}
}

export type Cell = string | number | null | readonly string[];

/** A row in the text format of COPY. */
export function copyRow(cells: Cell[]) {
  return `${cells.map(copyCell).join("\t")}\n`;
}

function copyCell(cell: Cell): string {
  if (cell === null) return "\\N";
  if (typeof cell === "number") return String(cell);
  if (typeof cell === "string") return escaped(cell);
  const items = cell.map((item) => `"${item.replace(/["\\]/g, "\\$&")}"`);
  return escaped(`{${items.join(",")}}`);
}

const ESCAPES: Record<string, string> = { "\\": "\\\\", "\t": "\\t", "\n": "\\n", "\r": "\\r" };

function escaped(text: string) {
  return text.replace(/[\\\t\n\r]/g, (letter) => ESCAPES[letter]);
}
