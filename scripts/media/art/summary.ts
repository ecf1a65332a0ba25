import { execFile } from "node:child_process";
import { promisify } from "node:util";

const run = promisify(execFile);

/** What a page shows before a poster has loaded: its leading colour and a thumbprint of itself. */
export async function summaryOf(png: string) {
  return { dominantColour: await dominantColour(png), placeholder: await placeholder(png) };
}

async function placeholder(png: string) {
  const bytes = await piped(png, [
    "-vf",
    "scale=6:9:flags=area,format=rgb24",
    "-c:v",
    "png",
    "-pred",
    "none",
    "-f",
    "image2pipe",
  ]);
  const uri = `data:image/png;base64,${bytes.toString("base64")}`;
  if (uri.length > 400)
    throw new Error(`Placeholder of ${png} has ${uri.length} bytes, more than 400.`);
  return uri;
}

/** The most common colour, counted in steps coarse enough to gather a grainy field. */
async function dominantColour(png: string) {
  const pixels = await piped(png, ["-vf", "scale=48:72:flags=area,format=rgb24", "-f", "rawvideo"]);
  const bins = new Map<number, { count: number; sum: [number, number, number] }>();
  for (let index = 0; index + 2 < pixels.length; index += 3) {
    const [red = 0, green = 0, blue = 0] = pixels.subarray(index, index + 3);
    const key = ((red >> 4) << 8) | ((green >> 4) << 4) | (blue >> 4);
    const bin = bins.get(key) ?? { count: 0, sum: [0, 0, 0] };
    bin.count += 1;
    bin.sum = [bin.sum[0] + red, bin.sum[1] + green, bin.sum[2] + blue];
    bins.set(key, bin);
  }
  const [{ count, sum } = { count: 1, sum: [0, 0, 0] }] = [...bins.values()].sort(
    (one, other) => other.count - one.count,
  );
  return `#${sum
    .map((total) =>
      Math.round(total / count)
        .toString(16)
        .padStart(2, "0"),
    )
    .join("")}`;
}

async function piped(png: string, options: string[]) {
  const { stdout } = await run("ffmpeg", ["-v", "error", "-i", png, ...options, "-"], {
    encoding: "buffer",
  });
  return stdout;
}
