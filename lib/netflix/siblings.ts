import { partsOf, type Siblings } from "@/lib/netflix/title-name";

const FEWEST = 3; // names that begin alike before they count as a series
const FEWEST_SHALLOW = 6; // where each has but one colon, as the films of a franchise have
const SEPARATOR = ": ";

/**
 * Finds series that no season gives away: several names that begin alike. Three films of a franchise begin alike, too, so
 * names with one colon only are told to be a series when there are more than most franchises have.
 */
export function siblingsAmong(names: Iterable<string>): Siblings {
  const groups = new Map<string, string[][]>();
  for (const name of new Set(names)) {
    const parts = partsOf(name);
    if (parts.length < 2) continue;
    const group = groups.get(parts[0]);
    if (group) group.push(parts);
    else groups.set(parts[0], [parts]);
  }
  const lengths = new Map<string, number>();
  for (const [first, group] of groups) {
    const length = commonLength(group);
    if (length > 0) lengths.set(first, length);
  }
  return { commonName: (parts) => lengths.get(parts[0]) ?? 0 };
}

/** Of how many parts the name of the series is; 0 when it is none. */
function commonLength(group: string[][]) {
  const isDeep = group.every((parts) => parts.length >= 3);
  if (group.length < (isDeep ? FEWEST : FEWEST_SHALLOW)) return 0;
  const shortest = Math.min(...group.map((parts) => parts.length));
  let length = 1;
  while (length < shortest - 1 && isShared(group, length + 1)) length++;
  return length;
}

function isShared(group: string[][], length: number) {
  const start = (parts: string[]) => parts.slice(0, length).join(SEPARATOR);
  return group.every((parts) => start(parts) === start(group[0]));
}
