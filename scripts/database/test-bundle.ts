import { parse } from "csv-parse/sync";
import { answerExport } from "@/lib/exports/request";
import { unzip } from "@/scripts/database/unzip";

/** The files of a bundle by name, as a researcher would get them. */
export async function bundle(format: string, filter = "") {
  const query = new URLSearchParams(`format=${format}&${filter}`);
  const zip = Buffer.from(await (await answerExport("bundle", query)).arrayBuffer());
  const files = await unzip(zip);
  const text = (path: string) => {
    const content = files.get(path);
    if (!content) throw new Error(`No ${path} among ${[...files.keys()].join(", ")}.`);
    return content.toString("utf8");
  };
  return {
    paths: [...files.keys()],
    text,
    json: (path: string) => JSON.parse(text(path)),
    lines: (path: string) => text(path).split("\n").slice(0, -1),
    table: (path: string): Record<string, string>[] => parse(text(path), { columns: true }),
  };
}
