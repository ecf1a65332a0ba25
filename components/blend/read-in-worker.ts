import type { ReadingAnswer } from "@/components/blend/history-messages";
import { readFiles } from "@/lib/netflix/read-files";
import { RefusedFile } from "@/lib/netflix/refused-file";
import type { FullSitting } from "@/lib/netflix/viewings";

type Told = {
  today: number;
  tell: (answer: ReadingAnswer) => void;
  onSitting?: (sitting: FullSitting) => void;
};

const STEP = 0.01; // of the whole; more news than that would only keep the page busy

/** Reads dropped files in a worker and tells the page how far it has come. */
export function readInWorker(files: File[], { today, tell, onSitting }: Told) {
  let told = 0;
  return readFiles(
    files.map((file) => ({ name: file.name, content: file })),
    {
      today,
      onSitting,
      onProgress: ({ read, total }) => {
        const part = total === 0 ? 1 : read / total;
        if (part - told < STEP && part < 1) return;
        told = part;
        tell({ tell: "progress", part });
      },
    },
  );
}

/** What to say of an error; only a file that is at fault itself is none of ours. */
export function messageOf(error: unknown) {
  if (!(error instanceof RefusedFile)) console.error(error);
  return error instanceof Error ? error.message : String(error);
}
