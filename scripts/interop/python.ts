import { spawn, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, rmSync } from "node:fs";
import path from "node:path";
import type { Reader } from "./readers";

const LARGE_MEGABYTES = 1_000;
const INSTALL_MINUTES = 15;
const READ_MINUTES = 5;

type Ready = { python: string } | { missing: string };

/** A Python with the reader's packages, made in the folder when it is not there yet. */
export async function pythonFor(
  reader: Reader,
  { folder, mayBeLarge }: { folder: string; mayBeLarge: boolean },
): Promise<Ready> {
  const home = path.join(folder, reader.name);
  const python = path.join(home, "bin", "python");
  if (existsSync(path.join(home, "bin", "pip"))) return { python };
  if (reader.megabytes > LARGE_MEGABYTES && !mayBeLarge) {
    const size = `${(reader.megabytes / 1_000).toFixed(1)} GB`;
    return { missing: `its packages take about ${size}; -- --large installs them into ${home}` };
  }
  const found = reader.pythons.find((name) => isPython(name));
  if (!found) return { missing: `none of ${reader.pythons.join(", ")} is on the PATH` };
  mkdirSync(folder, { recursive: true });
  const made = await run(found, ["-m", "venv", home], 2);
  if (made.code !== 0) return failed(home, `${found} -m venv failed: ${made.lastLine}`);
  const quiet = ["-q", "--disable-pip-version-check", "--no-cache-dir"];
  const pip = ["-m", "pip", "install", ...quiet, ...reader.packages];
  const installed = await run(python, pip, INSTALL_MINUTES);
  if (installed.code !== 0) return failed(home, `pip install failed: ${installed.lastLine}`);
  return { python };
}

/** Lets the reader's script read the folder of exports; what it says goes to the terminal. */
export async function read(reader: Reader, python: string, exports: string) {
  const script = path.resolve(`scripts/interop/${reader.name}.py`);
  const { code, lastLine } = await run(python, [script, exports], READ_MINUTES);
  return code === 0 ? null : lastLine;
}

function failed(home: string, missing: string): Ready {
  rmSync(home, { recursive: true, force: true }); // half an installation would look like a whole one
  return { missing };
}

function isPython(name: string) {
  const program = "import venv, ensurepip";
  return spawnSync(name, ["-c", program], { stdio: "ignore" }).status === 0;
}

function run(command: string, words: string[], minutes: number) {
  return new Promise<{ code: number; lastLine: string }>((resolve) => {
    const child = spawn(command, words, {
      stdio: ["ignore", "inherit", "pipe"],
      timeout: minutes * 60_000,
      env: { ...process.env, PYTHONDONTWRITEBYTECODE: "1", CUDA_VISIBLE_DEVICES: "" },
    });
    let said = "";
    child.stderr.on("data", (chunk) => {
      said = (said + chunk).slice(-4_000);
    });
    child.once("error", (error) => resolve({ code: 1, lastLine: error.message }));
    child.once("exit", (code, signal) => {
      const lastLine = said.trim().split("\n").at(-1) || `ended by ${signal ?? code}`;
      resolve({ code: code ?? 1, lastLine });
    });
  });
}
