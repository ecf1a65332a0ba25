import { fieldsOf, type Separator } from "@/lib/evaluation/sources/fields";
import { type Encoding, lineBatches } from "@/lib/evaluation/sources/line-batches";

type TagFormat = {
  separator: Separator;
  encoding?: Encoding;
  tagsOf: (fields: string[]) => string[];
};

/** Adds what a file of titles says they are made of; lines that cannot be read say nothing. */
export async function readTags(
  file: string,
  tags: Map<string, string[]>,
  { separator, encoding, tagsOf }: TagFormat,
) {
  for await (const batch of lineBatches(file, encoding)) {
    for (const text of batch) {
      const fields = fieldsOf(text, separator);
      if (!fields || fields.length < 2) continue;
      const [id] = fields;
      tags.set(id, [...new Set([...(tags.get(id) ?? []), ...tagsOf(fields)])]);
    }
  }
}

/** `Adventure|Comedy` and the like. */
export function listedTags(text: string | undefined) {
  return (text ?? "").split("|").filter((tag) => tag !== "" && !tag.startsWith("(no "));
}
