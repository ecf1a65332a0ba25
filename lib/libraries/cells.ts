export type Separator = "\t" | "::" | "|" | "," | ";";

/** The separator that a header was written with: the one that stands in it most often. */
export function separatorOf(header: string): Separator {
  const candidates: Separator[] = ["\t", "::", ",", ";", "|"];
  const counts = candidates.map((one) => header.split(one).length);
  return candidates[counts.indexOf(Math.max(...counts))];
}

/** Files separated by commas and semicolons put quotes around cells; the others take them for text. */
export function hasQuotes(separator: Separator) {
  return separator === "," || separator === ";";
}

/** The cells of a record; null where a quote does not close, or stands in the middle of what follows it. */
export function cellsOf(text: string, separator: Separator): string[] | null {
  if (!hasQuotes(separator) || !text.includes('"')) return text.split(separator);
  const cells: string[] = [];
  for (let at = 0; at <= text.length; ) {
    const cell =
      text[at] === '"' ? quotedCell(text, at, separator) : plainCell(text, at, separator);
    if (cell === null) return null;
    cells.push(cell.text);
    at = cell.end + 1;
  }
  return cells;
}

function plainCell(text: string, from: number, separator: Separator) {
  const found = text.indexOf(separator, from);
  const end = found === -1 ? text.length : found;
  return { text: text.slice(from, end), end };
}

function quotedCell(text: string, from: number, separator: Separator) {
  let cell = "";
  for (let at = from + 1; ; ) {
    const quote = text.indexOf('"', at);
    if (quote === -1) return null;
    cell += text.slice(at, quote);
    if (text[quote + 1] !== '"') {
      const isOver = quote + 1 === text.length || text[quote + 1] === separator;
      return isOver ? { text: cell, end: quote + 1 } : null;
    }
    cell += '"';
    at = quote + 2;
  }
}

/** Whether a cell is open at the end of the text, so that the record goes on in the next line. */
export function isOpen(text: string) {
  let quotes = 0;
  for (let at = text.indexOf('"'); at !== -1; at = text.indexOf('"', at + 1)) quotes++;
  return quotes % 2 === 1;
}
