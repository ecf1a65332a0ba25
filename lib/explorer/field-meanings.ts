import type { Block } from "@/lib/exports/dictionary";

/** What the data dictionary says about the columns of an event, and about one kind. */
export type EventMeanings = { columns: Map<string, string>; kind: string; fields: string };

/** Reads the meanings out of the dictionary, so that the explorer and the exports say the same. */
export function eventMeanings(blocks: Block[], kind: string): EventMeanings {
  const columns = new Map<string, string>();
  let heading = "";
  let meaning = { kind: "", fields: "" };
  for (const block of blocks) {
    if (block.kind === "heading") heading = block.text;
    if (block.kind !== "table") continue;
    if (heading === "Dataset: events") {
      for (const [name, , words] of block.rows) columns.set(bare(name), words);
    }
    const at = { kind: block.head.indexOf("meaning"), fields: block.head.indexOf("fields") };
    const row =
      block.head[0] === "kind" ? block.rows.find(([name]) => bare(name) === kind) : undefined;
    if (row) meaning = { kind: row[at.kind] ?? "", fields: row[at.fields] ?? "" };
  }
  return { columns, ...meaning };
}

function bare(name: string) {
  return name.replaceAll("`", "");
}
