import { type FileHandle, open } from "node:fs/promises";
import { Worker } from "node:worker_threads";
import { damaged, readChecked } from "@/lib/rankings/checked-bytes";
import { type Contents, readContents } from "@/lib/rankings/section-file";
import type { SectionAnswer, SectionOrder } from "@/lib/rankings/section-thread";
import { sectionThreadBytes } from "@/lib/rankings/section-thread-bytes";

type Waiting = { resolve: () => void; reject: (fault: Error) => void };

/** A file of sections that is open for reading; close it. A thread reads and checks them, one after the other. */
export class SectionReader {
  readonly header: unknown;
  readonly bytes: number; // of the whole file
  #handle: FileHandle;
  #sections: Contents["sections"];
  #thread: Worker;
  #waiting = new Map<string, Waiting>();
  #fault: Error | undefined; // of the thread

  private constructor(handle: FileHandle, bytes: number, { header, sections }: Contents) {
    this.#handle = handle;
    this.bytes = bytes;
    this.header = header;
    this.#sections = sections;
    const source = Buffer.from(sectionThreadBytes, "base64").toString();
    this.#thread = new Worker(source, { eval: true, workerData: handle.fd, execArgv: [] });
    this.#thread.on("message", (answer: SectionAnswer) => this.#settle(answer));
    this.#thread.once("error", (error) => this.#fail(error));
    this.#thread.once("exit", (code) => {
      this.#fail(new Error(`The thread that reads the file ended with ${code}.`));
    });
  }

  /** Undefined when there is no such file; throws when it is torn. */
  static async open(file: string): Promise<SectionReader | undefined> {
    const handle = await open(file, "r").catch((error) => {
      if (error.code === "ENOENT") return undefined;
      throw error;
    });
    if (!handle) return undefined;
    try {
      const { size } = await handle.stat();
      return new SectionReader(handle, size, await readContents(handle, size));
    } catch (error) {
      await handle.close();
      throw error;
    }
  }

  has(name: string) {
    return name in this.#sections;
  }

  lengthOf(name: string) {
    return this.#sectionOf(name).bytes;
  }

  /** Reads a section, once, into memory that threads share; throws when it is not what was written. */
  async read<Memory extends Uint8Array>(name: string, into: Memory): Promise<Memory> {
    const { at, bytes, crc } = this.#sectionOf(name);
    if (into.length < bytes) throw new Error(`There is no room for ${name}.`);
    if (this.#fault) throw this.#fault;
    await new Promise<void>((resolve, reject) => {
      this.#waiting.set(name, { resolve, reject });
      const order: SectionOrder = { name, at, crc, into: into.subarray(0, bytes) };
      this.#thread.postMessage(order);
    });
    return into;
  }

  /** The same at once, by whoever asks; not for sections that take long. */
  readNow(name: string, into: Uint8Array) {
    const { at, bytes, crc } = this.#sectionOf(name);
    if (into.length < bytes) throw new Error(`There is no room for ${name}.`);
    const isWhole = readChecked({ file: this.#handle.fd, at, crc }, into.subarray(0, bytes));
    if (!isWhole) throw damaged(name);
  }

  async close() {
    await this.#thread.terminate();
    await this.#handle.close();
  }

  #settle({ name, fault }: SectionAnswer) {
    const waiting = this.#waiting.get(name);
    this.#waiting.delete(name);
    if (fault === undefined) waiting?.resolve();
    else waiting?.reject(new Error(fault));
  }

  #fail(fault: Error) {
    this.#fault ??= fault;
    for (const { reject } of this.#waiting.values()) reject(fault);
    this.#waiting.clear();
  }

  #sectionOf(name: string) {
    const section = this.#sections[name];
    if (!section) throw new Error(`There is no section ${name}.`);
    return section;
  }
}
