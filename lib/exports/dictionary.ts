/** The parts of Markdown that the data dictionary is written in. */
export type Block =
  | { kind: "heading"; level: number; text: string }
  | { kind: "text"; text: string }
  | { kind: "list"; items: string[] }
  | { kind: "table"; head: string[]; rows: string[][] };

/** Reads the data dictionary for the screen. */
export function parseDictionary(markdown: string): Block[] {
  return markdown
    .replaceAll(/^(#+ .*)$/gm, "\n$1\n")
    .split(/\n\s*\n/)
    .map((block) => block.trim())
    .filter(Boolean)
    .map(parseBlock);
}

function parseBlock(block: string): Block {
  const lines = block.split("\n");
  const heading = /^(#+) (.*)$/.exec(block);
  if (heading) return { kind: "heading", level: heading[1].length, text: heading[2] };
  if (block.startsWith("|")) {
    const [head, , ...rows] = lines.map(cellsOf);
    return { kind: "table", head, rows };
  }
  if (block.startsWith("- ")) return { kind: "list", items: itemsOf(lines) };
  return { kind: "text", text: lines.join(" ") };
}

function cellsOf(line: string) {
  return line
    .split("|")
    .slice(1, -1)
    .map((cell) => cell.trim());
}

/** Lines that begin with a dash open an item, the others continue it. */
function itemsOf(lines: string[]) {
  const items: string[] = [];
  for (const line of lines) {
    if (line.startsWith("- ")) items.push(line.slice(2));
    else items[items.length - 1] += ` ${line.trim()}`;
  }
  return items;
}
