import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import type { PreferenceTable } from "@/lib/recommender/kernel/preference-table";
import type { Figure } from "@/scripts/bench/figure";

const SCRIPT = path.resolve("scripts/bench/recommender-peers.py");

/** What ours has to be faster than, by how much: median against median, of the same viewers. */
const atLeast: Record<string, number> = { "C++ kernel of implicit": 4, "scipy inverted index": 8 };

type Question = { name: string; asked: Uint32Array; p50: number }; // milliseconds that ours took for these viewers

/** The same viewers asked of published libraries; none where Python has not got them, and a sentence says so. */
export function benchPeers({ name, asked, p50: ours }: Question, table: PreferenceTable): Figure[] {
  const folder = mkdtempSync(path.join(os.tmpdir(), "matinee-peers-"));
  try {
    const { starts, ids, values } = table;
    for (const [file, array] of Object.entries({ starts, ids, values, asked })) {
      writeFileSync(path.join(folder, file), array);
    }
    const python = process.env.MATINEE_PYTHON ?? "python3";
    const ran = spawnSync(python, [SCRIPT, folder, String(table.titles)], { encoding: "utf8" });
    if (ran.status !== 0) {
      console.error("  Peers left out: `pip install implicit scipy scikit-learn` brings them.");
      return [];
    }
    return Object.entries(JSON.parse(ran.stdout)).flatMap(([peer, times]) => {
      const { p50, p99 } = times as { p50: number; p99: number }; // our own script printed it
      return [
        { name: `${name}: ${peer}, p50`, value: p50, unit: "ms" },
        { name: `${name}: ${peer}, p99`, value: p99, unit: "ms" },
        {
          ...{ name: `${name}: times as fast as ${peer}`, value: p50 / ours, unit: "×" },
          limit: peer in atLeast ? { at: "least", value: atLeast[peer] } : undefined,
        },
      ];
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
