import { z } from "zod";

/** Version of the archive's shape; a restore refuses others. */
export const ARCHIVE_VERSION = 1;

/** One line of an archive: a header, then tables each followed by their rows, files, and a footer. */
const archiveLine = z.discriminatedUnion("is", [
  z.object({
    is: z.literal("header"),
    archive: z.number().int(),
    matinee: z.string(),
    migrations: z.array(z.string()),
    madeAt: z.iso.datetime(),
  }),
  z.object({ is: z.literal("table"), name: z.string(), columns: z.array(z.string()).min(1) }),
  z.object({ is: z.literal("rows"), rows: z.array(z.array(z.string().nullable())) }),
  z.object({ is: z.literal("file"), path: z.string(), content: z.base64() }),
  z.object({ is: z.literal("footer"), rows: z.record(z.string(), z.number().int()) }),
]);

export type ArchiveLine = z.infer<typeof archiveLine>;
export type ArchiveHeader = Extract<ArchiveLine, { is: "header" }>;

/** Reads one line; `number` is its place in the archive, for the message when it is damaged. */
export function parseArchiveLine(text: string, number: number): ArchiveLine {
  const damaged = (reason: string) =>
    new Error(`The backup is damaged at line ${number}: ${reason}`);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw damaged("not JSON.");
  }
  const result = archiveLine.safeParse(value);
  if (!result.success) throw damaged(z.prettifyError(result.error));
  return result.data;
}

/** What is told of a file that cannot be unpacked, as when its end is missing. */
export function damagedFile(error: Error): Error {
  return new Error(`The backup is damaged: it cannot be unpacked (${error.message}).`);
}

/** Throws when a backup cannot be restored by this Matinee. */
export function requireRestorable(header: ArchiveHeader, knownMigrations: string[]) {
  if (header.archive !== ARCHIVE_VERSION) {
    throw new Error(
      `The backup has format ${header.archive}; this Matinee reads ${ARCHIVE_VERSION}.`,
    );
  }
  const unknown = header.migrations.filter((name) => !knownMigrations.includes(name));
  if (unknown.length > 0) {
    throw new Error(`The backup comes from a newer Matinee (${unknown.join(", ")}); update first.`);
  }
}
