import { readChangesSince, type StoredRanking } from "@/lib/explorer/read";
import { shippedVersion } from "@/lib/policies/policy";

/** What may explain that a page made again is another one: whatever no record keeps the past of. */
export async function causesOf(stored: StoredRanking, isSameFormulae: boolean): Promise<string[]> {
  const { isPastErased, isCatalogueRenewed, isLibraryChanged, hasLimit } =
    await readChangesSince(stored);
  const causes = [
    !isSameFormulae &&
      `It was made by the formulae ${stored.policyVersion}; this Matinee has ${shippedVersion}.`,
    !stored.mark &&
      "Its record does not say how far of the log it was made from, so the log was cut by the time of arrival.",
    isPastErased && "Events of the time before it have been erased since, or somebody has left.",
    isCatalogueRenewed &&
      "The catalogue has been renewed since: what titles are made of is known as it is now.",
    isLibraryChanged &&
      "Libraries of media servers have changed since: what they hold and what was done there is known as it is now.",
    hasLimit && "The viewer sees nothing above a limit of age, which is known only as it is now.",
  ].filter((cause) => cause !== false);
  return causes.length > 0 ? causes : ["Nothing on record explains it."];
}
