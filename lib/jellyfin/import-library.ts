import { FULL_ITEMS, itemsIn, type JellyfinClient } from "@/lib/jellyfin/client";
import { type ImportCounts, noCounts } from "@/lib/jellyfin/import-outcome";
import {
  dropItems,
  type ItemRow,
  type SavedAs,
  saveEntries,
  saveHistories,
  saveItems,
} from "@/lib/jellyfin/items/write";
import { listLibrary } from "@/lib/jellyfin/library-list";
import { historyOf, historyWords, plainId, serverKeyOf, titleFrom } from "@/lib/jellyfin/mapper";
import { patiently } from "@/lib/jellyfin/patience";
import { type Connection, type KnownItem, readKnownItems } from "@/lib/jellyfin/read";
import { fullItem, type ListedItem } from "@/lib/jellyfin/schema";
import { saveProgress } from "@/lib/jellyfin/write";

const READING = 1; // raise it when titles are made otherwise: every item is read anew then
const HISTORIES_AT_ONCE = 1_000;

type Listed = [itemId: string, item: ListedItem];

export type Tally = ImportCounts & {
  histories: number; // of items that are else as they were
  reopened: boolean; // some were read anew, and may be open to somebody to whom they were not
};

type Import = {
  viewerId: string;
  client: JellyfinClient;
  serverKey: string;
  known: Map<string, KnownItem>;
  signal?: AbortSignal;
  tally: Tally;
};

/**
 * Brings a library in. What is there already and did not change on the server is not asked for again, so that an
 * import that was interrupted, anywhere, goes on where it was when it is begun anew.
 */
export async function importLibrary(
  { viewerId, address, serverId }: Connection,
  client: JellyfinClient,
  signal?: AbortSignal,
): Promise<Tally> {
  const tally: Tally = { ...noCounts(), histories: 0, reopened: false };
  const serverKey = serverKeyOf(address, serverId);
  const { items, isWhole } = await listLibrary(client, signal);
  const known = new Map((await readKnownItems(viewerId)).map((item) => [item.itemId, item]));
  const work: Import = { viewerId, client, serverKey, known, signal, tally };
  tally.total = items.size;
  const [stale, settled] = parted([...items], ([id, item]) => isStale(item, known.get(id)?.etag));
  tally.reopened = stale.length > 0;
  await keepHistories(work, settled);
  for (const [id] of settled) tally[known.get(id)?.isSkipped ? "skipped" : "unchanged"] += 1;
  tally.done = settled.length;
  await saveProgress(viewerId, tally);
  await readStale(work, stale);
  const gone = isWhole ? [...known.keys()].filter((id) => !items.has(id)) : [];
  if (gone.length > 0) await dropItems(viewerId, gone);
  tally.gone = gone.length;
  await saveProgress(viewerId, tally);
  return tally;
}

/** Without a mark of its own an item has to be read to see whether it changed. */
function isStale({ Etag }: ListedItem, known: string | null | undefined) {
  return Etag === undefined || known !== etagOf(Etag);
}

function etagOf(etag: string | undefined) {
  return etag === undefined ? null : `${READING} ${etag}`;
}

async function keepHistories({ viewerId, known, signal, tally }: Import, settled: Listed[]) {
  const news = settled
    .map(([itemId, { UserData }]) => ({ itemId, ...historyOf(UserData) }))
    .filter(({ itemId, ...history }) => known.get(itemId)?.history !== historyWords(history));
  for (const part of parts(news, HISTORIES_AT_ONCE)) {
    signal?.throwIfAborted();
    await saveHistories(viewerId, part);
  }
  tally.histories = news.length;
}

/** Reads items part by part; while one is stored the next is on its way. */
async function readStale(work: Import, stale: Listed[]) {
  const { client, signal } = work;
  const ask = (part: Listed[]) => {
    const ids = part.map(([id]) => id);
    const asked = patiently(() => client.fullItems(ids, signal), signal);
    asked.catch(() => undefined); // told where it is awaited
    return asked;
  };
  const waiting = parts(stale, FULL_ITEMS);
  let coming: Promise<Buffer> | undefined;
  for (const [at, part] of waiting.entries()) {
    const answer = await (coming ?? ask(part));
    const next = waiting.at(at + 1);
    coming = next && ask(next);
    signal?.throwIfAborted();
    await storePart(work, part, answer);
    await saveProgress(work.viewerId, work.tally);
  }
}

/** What became of an item that is no collection, without what it was made of. */
type Outcome = { titleId: string } | { reason: string };

async function storePart(work: Import, part: Listed[], answer: Buffer) {
  const { viewerId, tally } = work;
  const { outcomes, entries } = mapped(work, part, answer);
  const saved = await saveEntries(viewerId, entries);
  const rows: ItemRow[] = [];
  for (const [id, listed] of part) {
    const outcome = outcomes.get(id);
    const row = outcome
      ? titleRow(id, listed, { outcome, saved })
      : await collectionRow(work, id, listed);
    tally[row.result] += 1;
    rows.push(row);
  }
  await saveItems(viewerId, rows);
  tally.done += part.length;
}

/** Makes titles of items, one by one: nothing but texts is left of each, and of all when something is waited for. */
function mapped({ serverKey }: Import, part: Listed[], answer: Buffer) {
  const outcomes = new Map<string, Outcome>(
    part.map(([id]) => [id, { reason: "The server did not give it." }]),
  );
  const types = new Map(part.map(([id, { Type }]) => [id, Type]));
  const entries: string[] = [];
  for (const given of itemsIn(answer)) {
    const id = hasId(given) ? plainId(given.Id) : "";
    const item = fullItem.safeParse(given);
    if (!types.has(id)) continue;
    if (!item.success) outcomes.set(id, { reason: faultOf(item.error.issues[0]) });
    else if (types.get(id) === "BoxSet") outcomes.delete(id);
    else {
      const made = titleFrom(item.data, serverKey);
      if ("entry" in made) entries.push(JSON.stringify(made.entry));
      outcomes.set(id, "entry" in made ? { titleId: made.entry.id } : made);
    }
  }
  return { outcomes, entries: `[${entries.join(",")}]` };
}

function faultOf({ path, message }: { path: PropertyKey[]; message: string }) {
  return `${path.join(".")}: ${message}`.slice(0, 200);
}

function hasId(given: unknown): given is { Id: string } {
  return (
    typeof given === "object" && given !== null && "Id" in given && typeof given.Id === "string"
  );
}

type Stored = { outcome: Outcome; saved: Map<string, SavedAs> };

function titleRow(itemId: string, listed: ListedItem, { outcome, saved }: Stored): ItemRow {
  const base = rowOf(itemId, listed);
  if ("reason" in outcome) return { ...base, result: "skipped", reason: outcome.reason };
  const { titleId } = outcome;
  return { ...base, titleId, result: saved.get(titleId) ?? "unchanged" };
}

async function collectionRow(
  { client, serverKey, known, signal }: Import,
  itemId: string,
  listed: ListedItem,
): Promise<ItemRow> {
  const { Items } = await patiently(() => client.membersOf(itemId, signal), signal);
  const members = Items.filter(hasId).map(({ Id }) => `jf-${serverKey}-${plainId(Id)}`);
  return { ...rowOf(itemId, listed), members, result: known.has(itemId) ? "updated" : "created" };
}

const KINDS = { Movie: "film", Series: "series", BoxSet: "collection" } as const;

function rowOf(itemId: string, { Type, Name, Etag, UserData }: ListedItem): ItemRow {
  return {
    itemId,
    kind: KINDS[Type],
    name: Name.slice(0, 200),
    etag: etagOf(Etag),
    titleId: null,
    members: [],
    result: "unchanged",
    reason: null,
    ...historyOf(UserData),
  };
}

function parted<Item>(items: Item[], test: (item: Item) => boolean): [Item[], Item[]] {
  const yes: Item[] = [];
  const no: Item[] = [];
  for (const item of items) (test(item) ? yes : no).push(item);
  return [yes, no];
}

function parts<Item>(items: Item[], size: number): Item[][] {
  const count = Math.ceil(items.length / size);
  return Array.from({ length: count }, (_, at) => items.slice(at * size, (at + 1) * size));
}
