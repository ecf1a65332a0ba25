import { isMap, isSeq, LineCounter, type Node, parseDocument } from "yaml";
import type { z } from "zod";

type Located<Entry> = { entry: Entry; line: number };

/** Reads a YAML or JSON list of titles; a wrong entry throws a sentence that names file and line. */
export function parseTitleList<Shape extends z.ZodType>(
  file: string,
  text: string,
  shape: Shape,
): Located<z.infer<Shape>>[] {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const lineOf = (node: unknown) => lines.linePos((node as Node | null)?.range?.[0] ?? 0).line;
  const [syntaxError] = document.errors;
  if (syntaxError) {
    throw new Error(`${file}:${lines.linePos(syntaxError.pos[0]).line}: ${syntaxError.message}`);
  }
  if (!isSeq(document.contents)) throw new Error(`${file}:1: expected a list of titles.`);
  return document.contents.items.map((node) => {
    const result = shape.safeParse((node as Node).toJS(document));
    if (result.success) return { entry: result.data, line: lineOf(node) };
    const [issue] = result.error.issues;
    const unknown = issue.code === "unrecognized_keys" ? issue.keys.at(0) : undefined;
    const path = unknown === undefined ? issue.path : [...issue.path, unknown];
    throw new Error(`${file}:${lineOf(nodeAt(node, path))}: ${path.join(".")}: ${issue.message}`);
  });
}

/** The key (or list entry) a path leads to, or the last node on the way that exists. */
export function nodeAt(start: unknown, path: PropertyKey[]): unknown {
  let found = start;
  for (const step of path) {
    const next = isMap(found)
      ? found.items.find(({ key }) => String(key) === String(step))
      : isSeq(found)
        ? { key: found.items[Number(step)], value: found.items[Number(step)] }
        : undefined;
    if (!next) return found;
    if (step === path.at(-1)) return next.key;
    found = next.value;
  }
  return found;
}

/** Throws when two entries share a slug, naming both places. */
export function requireDistinctSlugs(titles: { slug: string; file: string; line: number }[]) {
  const seen = new Map<string, string>();
  for (const { slug, file, line } of titles) {
    const place = `${file}:${line}`;
    const earlier = seen.get(slug);
    if (earlier) throw new Error(`${place}: the slug "${slug}" is already used at ${earlier}.`);
    seen.set(slug, place);
  }
}
