import { setTimeout as sleep } from "node:timers/promises";
import { log } from "@/lib/log";
import { startMerge } from "@/lib/rankings/background-merge";
import type { CircleModel } from "@/lib/rankings/circle-model";
import type { Followed } from "@/lib/rankings/follow";
import { inSlices } from "@/lib/rankings/pauses";
import { deleteSnapshot, type Snapshot, snapshotOf, writeSnapshot } from "@/lib/rankings/snapshot";
import type { Turns } from "@/lib/rankings/turns";

/** The engine, as far as it is kept. */
export type Kept = Followed & {
  pastVersion: string | null;
  turns: Turns;
  loadMilliseconds: number;
};

const SLOW_MILLISECONDS = 1_000; // a start that took longer had better begin from a file next time
const WORTH_EVENTS = 20_000; // so many more than the file holds take about as long to fold
const LAST_WORTH_EVENTS = 1_000; // the same when Matinee stops
const LOOK_MILLISECONDS = 60_000; // between two looks at how much has grown
const MERGING_MILLISECONDS = 50; // between two looks whether a merge has ended

/** Keeps a snapshot of a model beside the log: written now and then, deleted when it knows what nobody should any more. */
export class SnapshotKeeper {
  bytes: number; // of the file; 0 when there is none
  writtenAt: number | undefined; // milliseconds, by this process
  #engine: Kept;
  #readBefore = 0; // events of this process that the file holds
  #removals = 0; // of the model, that the file is free of
  #deletions = 0;
  #writing: Promise<void> | undefined;
  #timer: NodeJS.Timeout;

  constructor(engine: Kept, restoredBytes: number) {
    this.#engine = engine;
    this.bytes = restoredBytes;
    this.#timer = setInterval(() => this.#look(WORTH_EVENTS), LOOK_MILLISECONDS).unref();
    if (engine.loadMilliseconds > SLOW_MILLISECONDS) this.#look(LAST_WORTH_EVENTS);
  }

  /** Deletes the file when somebody left since it was written. */
  async forgetRemoved() {
    if (this.#engine.model.removals !== this.#removals) await this.forget();
  }

  /** Deletes the file at once, and writes another when there was one: somebody or something was taken out of the log. */
  async forget() {
    this.#deletions++;
    this.#removals = this.#engine.model.removals;
    this.#readBefore = 0;
    const isMissed = this.bytes > 0;
    this.bytes = 0;
    await deleteSnapshot();
    if (isMissed) void this.write();
  }

  /** Writes the file; whoever asks while that is being done waits for it. */
  write(): Promise<void> {
    const failed = (error: unknown) => log().warn({ error }, "the snapshot could not be written");
    const ended = () => {
      this.#writing = undefined;
    };
    this.#writing ??= this.#write().catch(failed).finally(ended);
    return this.#writing;
  }

  /** For a clean end: writes what would be missed. */
  async stop() {
    clearInterval(this.#timer);
    await this.#look(LAST_WORTH_EVENTS);
  }

  #look(worth: number) {
    const grown = this.#engine.read - this.#readBefore;
    return grown < worth ? this.#writing : this.write();
  }

  async #write(): Promise<void> {
    const deletions = this.#deletions;
    const startedAt = performance.now();
    const { read } = this.#engine;
    const bytes = await writeSnapshot(await this.#take()).catch((error: unknown) => {
      if (deletions === this.#deletions) throw error;
      return 0; // the file was deleted while it was written
    });
    if (deletions !== this.#deletions) {
      await deleteSnapshot(); // it was taken before somebody left
      return this.#write();
    }
    this.#engine.model.states.rest(); // what the file holds is in bytes here as well
    this.bytes = bytes;
    this.writtenAt = Date.now();
    this.#readBefore = read;
    const milliseconds = Math.round(performance.now() - startedAt);
    log().debug({ milliseconds, bytes }, "the snapshot was written");
  }

  /** A snapshot of the model at a moment when no merge is under way, without a byte of who was removed. */
  async #take(): Promise<Snapshot> {
    for (;;) {
      const { model } = this.#engine;
      const merged = await mergeWithoutRemoved(model);
      let taken: Snapshot | undefined;
      await this.#engine.turns.take("snapshot", async () => {
        const { model: current, mark, pastVersion } = this.#engine;
        if (current !== model || model.removals !== merged || isMerging(model)) return;
        const { weights, policy } = model;
        taken = await inSlices(snapshotOf(model, mark, { weights, policy, pastVersion }));
      });
      if (taken) return taken;
    }
  }
}

/** Ends the merges under way, and merges away what bases hold of viewers who left; gives how many had left by then. */
async function mergeWithoutRemoved(model: CircleModel) {
  const { removals, preferences, heat } = model;
  for (const index of [preferences, heat]) {
    while (index.shape.isMerging) await sleep(MERGING_MILLISECONDS);
    if (removals > 0 && index.shape.base > 0 && !(await startMerge(index))) {
      throw new Error("Who left could not be merged away.");
    }
  }
  return removals;
}

function isMerging({ preferences, heat }: CircleModel) {
  return preferences.shape.isMerging || heat.shape.isMerging;
}
