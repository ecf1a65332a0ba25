import { readWeights } from "@/lib/events/read";
import { readPolicyInForce } from "@/lib/policies/read";
import { removeViewer } from "@/lib/rankings/circle-model";
import { foldLog, followLog, followTitles, followViewers } from "@/lib/rankings/follow";
import { readPastVersion } from "@/lib/rankings/read";
import { readSnapshot } from "@/lib/rankings/snapshot";

/** A model of the whole log as it is now: from the snapshot if there is one of it, else folded anew. */
export async function loadModel() {
  const startedAt = performance.now();
  const pastVersion = await readPastVersion();
  const restored = await restoreModel(pastVersion);
  const followed = restored ?? { ...(await foldLog()), restoredBytes: 0 };
  const loadMilliseconds = Math.round(performance.now() - startedAt);
  return { ...followed, pastVersion, loadMilliseconds };
}

async function restoreModel(pastVersion: string | null) {
  const [weights, policy] = [await readWeights(), await readPolicyInForce()];
  const snapshot = await readSnapshot({ weights, policy, pastVersion });
  if (!snapshot) return undefined;
  const { model, mark, bytes } = snapshot;
  const known = model.preferences.viewers.names();
  await followTitles(model);
  await followViewers(model);
  for (const viewer of known) if (!model.viewers.has(viewer)) removeViewer(model, viewer);
  const followed = { model, mark, read: 0 };
  const { isPending } = await followLog(followed);
  return { ...followed, isPending, restoredBytes: bytes };
}
