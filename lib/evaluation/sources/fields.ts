export const separators = ["\t", "::", ",", "|"] as const;

export type Separator = (typeof separators)[number];

/** The separator a line was written with; a comma when there is none to be seen. */
export function separatorOf(line: string): Separator {
  if (line.includes("\t")) return "\t";
  return line.includes("::") ? "::" : ",";
}

/** The fields of a line; null when its quotes do not close. Only commas come with quotes. */
export function fieldsOf(line: string, separator: Separator): string[] | null {
  if (separator !== "," || !line.includes('"')) return line.split(separator);
  const fields: string[] = [];
  for (let at = 0; at <= line.length; ) {
    const field = line[at] === '"' ? quotedField(line, at) : plainField(line, at);
    if (field === null) return null;
    fields.push(field.text);
    at = field.end + 1;
  }
  return fields;
}

function plainField(line: string, from: number) {
  const comma = line.indexOf(",", from);
  const end = comma === -1 ? line.length : comma;
  return { text: line.slice(from, end), end };
}

function quotedField(line: string, from: number) {
  let text = "";
  for (let at = from + 1; ; ) {
    const quote = line.indexOf('"', at);
    if (quote === -1) return null;
    text += line.slice(at, quote);
    if (line[quote + 1] !== '"') {
      const isOver = quote + 1 === line.length || line[quote + 1] === ",";
      return isOver ? { text, end: quote + 1 } : null;
    }
    text += '"';
    at = quote + 2;
  }
}
