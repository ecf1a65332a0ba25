export type VttCue = { start: number; end: number; text: string }; // seconds

export function vttFile(cues: VttCue[]): string {
  const blocks = cues.map(
    ({ start, end, text }) => `${timestamp(start)} --> ${timestamp(end)}\n${escaped(text)}`,
  );
  return `WEBVTT\n\n${blocks.join("\n\n")}\n`;
}

/** Hours, minutes, seconds and milliseconds, as 00:01:02.500. */
export function timestamp(seconds: number) {
  const whole = Math.round(seconds * 1000);
  const part = (size: number, limit: number) => Math.floor(whole / size) % limit;
  const two = (value: number) => String(value).padStart(2, "0");
  return `${two(part(3_600_000, 100))}:${two(part(60_000, 60))}:${two(part(1000, 60))}.${String(whole % 1000).padStart(3, "0")}`;
}

const escaped = (text: string) =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
