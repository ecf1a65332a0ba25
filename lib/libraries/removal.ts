import { settleLibraries, type Tell } from "@/lib/libraries/outcome";
import { eraseSource } from "@/lib/libraries/write";

/** Takes a library away as if it had never come; false when there is none of the name. */
export async function removeLibraryOf(name: string, tell: Tell): Promise<boolean> {
  if (!(await eraseSource(name))) return false;
  await settleLibraries(tell);
  return true;
}
