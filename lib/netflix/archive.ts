import {
  BlobReader,
  type Entry,
  type FileEntry,
  ZipReader,
} from "@zip.js/zip.js/lib/zip-core-native.js";
import { RefusedFile } from "@/lib/netflix/refused-file";

const WANTED = /(?:^|\/)(?:viewingactivity|ratings|mylist|netflixviewinghistory)[^/]*\.csv$/i;
const MOST_ENTRIES = 20_000;
export const MOST_TABLE_BYTES = 1024 ** 3; // a lifetime of viewings is a hundredth of it

export type PackedTable = {
  name: string;
  bytes: number; // as the archive declares; what comes is counted as well
  read(take: (bytes: Uint8Array) => void): Promise<void>;
};

/** The tables of Netflix inside a ZIP. Only its directory is read, so that the archive may be of any size. */
export async function tablesIn(file: Blob): Promise<PackedTable[]> {
  const reader = new ZipReader(new BlobReader(file), { useWebWorkers: false });
  const found: FileEntry[] = [];
  let entries = 0;
  try {
    for await (const entry of reader.getEntriesGenerator()) {
      if (++entries > MOST_ENTRIES)
        throw new RefusedFile("This ZIP holds too many files to be one of Netflix.");
      if (isWanted(entry)) found.push(entry);
    }
  } catch (error) {
    throw asRefusal(error);
  }
  if (found.length === 0)
    throw new RefusedFile(
      "This ZIP holds no ViewingActivity.csv, Ratings.csv or MyList.csv. Take the one that Netflix sent after “Download your personal information”.",
    );
  return found.map(packedTable);
}

/** Macs put a shadow of every file beside it. */
function isWanted(entry: Entry): entry is FileEntry {
  return !entry.directory && WANTED.test(entry.filename) && !entry.filename.startsWith("__MACOSX/");
}

function packedTable(entry: FileEntry): PackedTable {
  const name = entry.filename.split("/").at(-1) ?? entry.filename;
  if (entry.encrypted) throw new RefusedFile(`${name} is locked with a password. Unpack it first.`);
  return {
    name,
    bytes: entry.uncompressedSize,
    read: async (take) => {
      if (entry.uncompressedSize > MOST_TABLE_BYTES) throw tooLarge(name);
      let bytes = 0;
      const sink = new WritableStream<Uint8Array>({
        write: (chunk) => {
          bytes += chunk.length;
          if (bytes > MOST_TABLE_BYTES) throw tooLarge(name);
          take(chunk);
        },
      });
      const options = { useWebWorkers: false, checkSignature: true, checkOverlappingEntry: true };
      await entry.getData(sink, options).catch((error: unknown) => {
        throw asRefusal(error);
      });
    },
  };
}

export function tooLarge(name: string) {
  return new RefusedFile(
    `${name} is larger than a gibibyte unpacked. No viewing history is, so it is left alone.`,
  );
}

function asRefusal(error: unknown) {
  if (error instanceof RefusedFile) return error;
  return new RefusedFile(
    "This ZIP is damaged or cut off, so nothing was taken from it. Download it again.",
  );
}
