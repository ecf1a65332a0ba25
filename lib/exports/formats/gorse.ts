import { plain } from "@/lib/exports/csv";
import type { Cell, Row } from "@/lib/exports/dataset";
import { type ExportFile, fields } from "@/lib/exports/file";
import { linesOf, picker } from "@/lib/exports/formats/lines";

/** JSON lines as Gorse's own import takes them; every event about a title is a feedback of its kind. */
export const gorseFiles: ExportFile[] = [
  {
    path: "users.jsonl",
    holds: "viewers",
    fields: fields("UserId id, Labels json, Comment text"),
    reads: ["viewers"],
    write: (snapshot, count) => {
      const pick = picker("viewers", "viewer", "origin");
      return linesOf("", count(snapshot.rows("viewers")), (row) => {
        const [viewer, origin] = pick(row);
        return json({ UserId: viewer, Labels: { origin }, Comment: "" });
      });
    },
  },
  {
    path: "items.jsonl",
    holds: "titles",
    fields: fields(
      "ItemId id, IsHidden boolean, Categories json, Timestamp time, Labels json, Comment text",
    ),
    reads: ["titles"],
    write: (snapshot, count) => {
      const pick = picker(
        "titles",
        "id",
        "title",
        "year",
        "genres",
        "tags",
        "added_at",
        "withdrawn_at",
      );
      return linesOf("", count(snapshot.rows("titles")), (row) => {
        const [id, title, year, genres, tags, addedAt, withdrawnAt] = pick(row);
        return json({
          ItemId: id,
          IsHidden: withdrawnAt !== null,
          Categories: split(plain(genres)),
          Timestamp: addedAt,
          Labels: { tags: split(plain(tags)), year },
          Comment: title,
        });
      });
    },
  },
  {
    path: "feedback.jsonl",
    holds: "events about a title, with the weight in force as value",
    fields: fields(
      "FeedbackType id, UserId id, ItemId id, Value number, Timestamp time, Comment text",
    ),
    reads: ["events"],
    write: (snapshot, count) => {
      const pick = picker("events", "kind", "viewer", "title", "weight", "corrected_at");
      const aboutTitles = withoutNull(snapshot.rows("events"), (row) => pick(row)[2]);
      return linesOf("", count(aboutTitles), (row) => {
        const [kind, viewer, title, weight, correctedAt] = pick(row);
        return json({
          FeedbackType: kind,
          UserId: viewer,
          ItemId: title,
          Value: weight,
          Timestamp: correctedAt,
          Comment: "",
        });
      });
    },
  },
];

async function* withoutNull(batches: AsyncIterable<Row[]>, cell: (row: Row) => Cell) {
  for await (const batch of batches) yield batch.filter((row) => cell(row) !== null);
}

function split(text: string) {
  return text.split("|").filter(Boolean);
}

function json(line: object) {
  return `${JSON.stringify(line)}\n`;
}
