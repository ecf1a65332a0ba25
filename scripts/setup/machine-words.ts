import os from "node:os";

/** What measured, beside figures that depend on it: "2 cores (…), Node 24.21.0". */
export function machineWords() {
  const model = os.cpus().at(0)?.model.trim() || os.arch();
  return `${os.cpus().length} cores (${model}), Node ${process.versions.node}`;
}
