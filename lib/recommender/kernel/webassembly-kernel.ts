import type { Memory } from "@/lib/recommender/kernel/base-memory";
import type { Kernel } from "@/lib/recommender/kernel/kernel";
import { kernelBytes } from "@/lib/recommender/kernel/kernel-bytes";

let compiled: WebAssembly.Module | undefined;

/** The kernel in WebAssembly; undefined where the memory is not WebAssembly's or there is no SIMD. */
export function webAssemblyKernel({ wasm }: Memory): Kernel | undefined {
  if (!wasm) return undefined;
  compiled ??= new WebAssembly.Module(bytesOf(kernelBytes));
  const { exports } = new WebAssembly.Instance(compiled, { env: { memory: wasm } });
  return exports as Kernel; // the source in assembly/kernel.ts exports exactly these functions
}

export function bytesOf(base64: string) {
  return Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
}
