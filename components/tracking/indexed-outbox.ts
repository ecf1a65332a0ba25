import { firstIdAt } from "./event-id";
import type { Outbox, OutboxLimits, WaitingEvent } from "./outbox";

const NAME = "matinee-outbox";
const TRIMMED_SHARE = 0.95; // trimming makes some room, so that not every later event has to trim

type Tally = { events: number; bytes: number };
type Lease = { owner: string; untilMs: number };

/** An outbox that outlives reloads, closed tabs and days offline, shared by all tabs. */
export async function openIndexedOutbox(limits: OutboxLimits): Promise<Outbox> {
  const database = await openDatabase();
  const begin = (mode: IDBTransactionMode) =>
    database.transaction(["waiting", "notes"], mode, { durability: "relaxed" });

  const unweighed: Tally = { events: 0, bytes: 0 }; // of this page

  await weighAnew(begin("readwrite"));
  const outdated = await dropTooOld(begin("readwrite"), Date.now() - limits.ageMs);

  return {
    outdated,
    async add(events) {
      const transaction = database.transaction("waiting", "readwrite", { durability: "relaxed" });
      const waiting = transaction.objectStore("waiting");
      for (const one of events) waiting.put(one);
      transaction.commit(); // asks nothing back, so it is kept even when the page goes away at once
      await finished(transaction);
      unweighed.events += events.length;
      for (const { bytes } of events) unweighed.bytes += bytes;
    },
    async trim() {
      const transaction = begin("readwrite");
      const tally = await readTally(transaction);
      tally.events += unweighed.events;
      tally.bytes += unweighed.bytes;
      Object.assign(unweighed, { events: 0, bytes: 0 });
      const { events } = tally;
      if (tally.events > limits.events || tally.bytes > limits.bytes)
        await makeRoom(transaction, tally, limits);
      await writeTally(transaction, tally);
      return events - tally.events;
    },
    async oldest(viewerId, count) {
      const own = IDBKeyRange.bound([viewerId, ""], [viewerId, "~"]);
      return result(begin("readonly").objectStore("waiting").getAll(own, count));
    },
    async remove(viewerId, ids) {
      const transaction = begin("readwrite");
      const waiting = transaction.objectStore("waiting");
      const sorted = [...ids].sort();
      const [first = "", last = ""] = [sorted.at(0), sorted.at(-1)];
      const tally = await readTally(transaction);
      // one question for all of them: an answer for each would cost the page more than everything else about them
      const among = IDBKeyRange.bound([viewerId, first], [viewerId, last]);
      const found: WaitingEvent[] = await result(waiting.getAll(among));
      const settled = new Set(ids);
      const gone = found.filter(({ id }) => settled.has(id));
      if (gone.length === found.length) waiting.delete(among);
      else for (const one of gone) waiting.delete([viewerId, one.id]);
      for (const one of gone) lighten(tally, one);
      await writeTally(transaction, tally);
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
  return tally ?? { events: 0, bytes: 0 };
}

function writeTally(transaction: IDBTransaction, tally: Tally): Promise<void> {
  transaction.objectStore("notes").put(tally, "tally");
  return finished(transaction);
}

function finished(transaction: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error);
  });
}

/** A page that went away between an event and the note of its weight leaves the note wrong. */
async function weighAnew(transaction: IDBTransaction) {
  const waiting = transaction.objectStore("waiting");
  const { events } = await readTally(transaction);
  if ((await result(waiting.count())) === events) return;
  const all: WaitingEvent[] = await result(waiting.getAll());
  const bytes = all.reduce((sum, one) => sum + one.bytes, 0);
  await writeTally(transaction, { events: all.length, bytes });
}

function drop(transaction: IDBTransaction, one: WaitingEvent, tally: Tally) {
  transaction.objectStore("waiting").delete([one.viewerId, one.id]);
  lighten(tally, one);
}

function lighten(tally: Tally, one: WaitingEvent) {
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
    cursor.continue();
    cursor = await result(walk);
  }
}

async function dropTooOld(transaction: IDBTransaction, beforeMs: number) {
  const tally = await readTally(transaction);
  const { events } = tally;
  const firstToGo = transaction.objectStore("waiting").index("firstToGo");
  for (const scored of [0, 1]) {
    const tooOld = IDBKeyRange.bound([scored, ""], [scored, firstIdAt(beforeMs)]);
    for (const one of await result(firstToGo.getAll(tooOld))) drop(transaction, one, tally);
  }
  await writeTally(transaction, tally);
  return events - tally.events;
}
