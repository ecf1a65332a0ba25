import { spawnSync } from "node:child_process";
import {
  closeSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  rmSync,
  statfsSync,
  writeSync,
} from "node:fs";
import os from "node:os";
import path from "node:path";

const MEGABYTE = 1024 * 1024;

/** A file system of its own in memory, small enough to be filled. */
export class SmallDisk {
  readonly folder: string;
  readonly #ballast: string;

  constructor(folder: string, megabytes: number) {
    this.folder = folder;
    this.#ballast = path.join(folder, "ballast");
    mkdirSync(folder, { recursive: true });
    run("mount", ["-t", "tmpfs", "-o", `size=${megabytes}m,mode=755`, "matinee-storm", folder]);
  }

  /** Tried, because root in a container may not be allowed to. */
  static isPossible() {
    if (process.platform !== "linux" || process.getuid?.() !== 0) return false;
    const folder = mkdtempSync(path.join(os.tmpdir(), "matinee-disk-"));
    try {
      new SmallDisk(path.join(folder, "try"), 1).unmount();
      return true;
    } catch {
      return false;
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }

  freeMegabytes() {
    const { bavail, bsize } = statfsSync(this.folder);
    return (bavail * bsize) / MEGABYTE;
  }

  /** Fills it up with a file of nothing until there is no room for another page. */
  fill() {
    const file = openSync(this.#ballast, "a");
    const page = Buffer.alloc(4096, 1);
    try {
      for (;;) writeSync(file, page);
    } catch (error) {
      if (!(error instanceof Error && "code" in error && error.code === "ENOSPC")) throw error;
    } finally {
      closeSync(file);
    }
  }

  /** Gives the room back that `fill` took. */
  free() {
    rmSync(this.#ballast, { force: true });
  }

  unmount() {
    run("umount", ["--lazy", this.folder]);
  }
}

function run(command: string, options: string[]) {
  const { status, stderr, error } = spawnSync(command, options, { encoding: "utf8" });
  if (status !== 0) throw new Error(`${command} failed: ${stderr || error}`);
}
