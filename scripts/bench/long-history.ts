import { open } from "node:fs/promises";

const DAYS = 5_000;
const DAY_MILLISECONDS = 86_400_000;

/** A history as Netflix writes it: a fifth films, the rest episodes, the latest evening first. */
export async function writeHistory(file: string, rows: number) {
  const handle = await open(file, "w");
  const last = Date.UTC(2026, 10, 1);
  let part = "Title,Date\n";
  for (let row = 0; row < rows; row++) {
    const date = new Date(last - Math.floor((row * DAYS) / rows) * DAY_MILLISECONDS);
    const day = `${date.getUTCMonth() + 1}/${date.getUTCDate()}/${date.getUTCFullYear() % 100}`;
    const number = (row * 7_919) % 40_000;
    const title =
      row % 5 === 0
        ? `The Film of ${number}`
        : `Series ${number % 3_000}: Season ${1 + (row % 6)}: Episode ${row % 24}`;
    part += `"${title}","${day}"\n`;
    if (part.length < 1_000_000) continue;
    await handle.write(part);
    part = "";
  }
  await handle.write(part);
  await handle.close();
}
