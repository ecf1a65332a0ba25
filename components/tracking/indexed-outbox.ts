import { firstIdAt } from "./event-id";
import type { Outbox, OutboxLimits, WaitingEvent } from "./outbox";

const NAME = "matinee-outbox";
const TRIMMED_SHARE = 0.95; // trimming makes some room, so that not every later event has to trim

type Tally = { events: number; bytes: number; lost: number };
type Lease = { owner: string; untilMs: number };

/** An outbox that outlives reloads, closed tabs and days offline, shared by all tabs. */
export async function openIndexedOutbox(limits: OutboxLimits): Promise<Outbox> {
  const database = await openDatabase();
  const begin = (mode: IDBTransactionMode) =>
    database.transaction(["waiting", "notes"], mode, { durability: "relaxed" });

  async function removeAll(viewerId: string, ids: string[], areLost: boolean) {
    const transaction = begin("readwrite");
    const waiting = transaction.objectStore("waiting");
    const tally = await readTally(transaction);
    for (const id of ids) {
      const one: WaitingEvent | undefined = await result(waiting.get([viewerId, id]));
      if (one) drop(transaction, one, tally);
      if (one && areLost) tally.lost += 1;
    }
    await writeTally(transaction, tally);
  }

  await dropTooOld(begin("readwrite"), Date.now() - limits.ageMs);

  return {
    async add(one) {
      const transaction = begin("readwrite");
      const tally = await readTally(transaction);
      transaction.objectStore("waiting").put(one);
      tally.events += 1;
      tally.bytes += one.bytes;
      if (tally.events > limits.events || tally.bytes > limits.bytes)
        await makeRoom(transaction, tally, limits);
      await writeTally(transaction, tally);
    },
    async oldest(viewerId, count) {
      const own = IDBKeyRange.bound([viewerId, ""], [viewerId, "~"]);
      return result(begin("readonly").objectStore("waiting").getAll(own, count));
    },
    remove: (viewerId, ids) => removeAll(viewerId, ids, false),
    giveUp: (viewerId, ids) => removeAll(viewerId, ids, true),
    lost: async () => (await readTally(begin("readonly"))).lost,
    async reportedLost(count) {
      const transaction = begin("readwrite");
      const tally = await readTally(transaction);
      await writeTally(transaction, { ...tally, lost: Math.max(0, tally.lost - count) });
    },
    async lease(owner, untilMs) {
      const notes = begin("readwrite").objectStore("notes");
      const held: Lease | undefined = await result(notes.get("lease"));
      if (held && held.owner !== owner && held.untilMs > Date.now()) return false;
      notes.put({ owner, untilMs }, "lease");
      return true;
    },
  };
}

function openDatabase(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open(NAME, 1);
    opening.onupgradeneeded = () => {
      const waiting = opening.result.createObjectStore("waiting", { keyPath: ["viewerId", "id"] });
      waiting.createIndex("firstToGo", ["scored", "id"]);
      opening.result.createObjectStore("notes");
    };
    opening.onsuccess = () => {
      opening.result.onversionchange = () => opening.result.close();
      resolve(opening.result);
    };
    opening.onerror = () => reject(opening.error);
    opening.onblocked = () => reject(new Error("Another tab holds an older outbox open."));
  });
}

function result<Value>(request: IDBRequest<Value>): Promise<Value> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

async function readTally(transaction: IDBTransaction): Promise<Tally> {
  const tally: Tally | undefined = await result(transaction.objectStore("notes").get("tally"));
  return tally ?? { events: 0, bytes: 0, lost: 0 };
}

function writeTally(transaction: IDBTransaction, tally: Tally): Promise<void> {
  transaction.objectStore("notes").put(tally, "tally");
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error);
  });
}

function drop(transaction: IDBTransaction, one: WaitingEvent, tally: Tally) {
  transaction.objectStore("waiting").delete([one.viewerId, one.id]);
  tally.events -= 1;
  tally.bytes -= one.bytes;
}

/** Unscored events go first, and of each sort the oldest. */
async function makeRoom(transaction: IDBTransaction, tally: Tally, limits: OutboxLimits) {
  const firstToGo = transaction.objectStore("waiting").index("firstToGo");
  const walk = firstToGo.openCursor();
  let cursor = await result(walk);
  while (
    cursor &&
    (tally.events > limits.events * TRIMMED_SHARE || tally.bytes > limits.bytes * TRIMMED_SHARE)
  ) {
    drop(transaction, cursor.value, tally);
    tally.lost += 1;
    cursor.continue();
    cursor = await result(walk);
  }
}

async function dropTooOld(transaction: IDBTransaction, beforeMs: number) {
  const tally = await readTally(transaction);
  const firstToGo = transaction.objectStore("waiting").index("firstToGo");
  for (const scored of [0, 1]) {
    const tooOld = IDBKeyRange.bound([scored, ""], [scored, firstIdAt(beforeMs)]);
    for (const one of await result(firstToGo.getAll(tooOld))) {
      drop(transaction, one, tally);
      tally.lost += 1;
    }
  }
  await writeTally(transaction, tally);
}
