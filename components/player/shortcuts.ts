import { toggleCaptions } from "./captions";
import type { Playback } from "./playback";

/** What a key does; those with a request are carried out by the controller around the video. */
export type Command =
  | { kind: "toggle" }
  | { kind: "seekBy"; seconds: number }
  | { kind: "seekToShare"; share: number }
  | { kind: "volumeBy"; share: number }
  | { kind: "mute" }
  | { kind: "fullscreen" }
  | { kind: "captions" }
  | { kind: "pip" }
  | { kind: "rateBy"; steps: 1 | -1 }
  | { kind: "stats" }
  | { kind: "help" };

export const rates = [0.5, 0.75, 1, 1.25, 1.5, 1.75, 2];

export const shortcutHelp: [keys: string[], does: string][] = [
  [["Space", "K", "Enter"], "Play or pause"],
  [["←", "J"], "Back 10 seconds"],
  [["→", "L"], "Forward 10 seconds"],
  [["↑", "↓"], "Louder, quieter"],
  [["M"], "Sound on or off"],
  [["C"], "Captions on or off"],
  [["F"], "Full screen"],
  [["P"], "Picture in picture"],
  [["<", ">"], "Slower, faster"],
  [["0", "9"], "To the start … to 90 %"],
  [["I"], "Playback numbers"],
  [["?"], "These shortcuts"],
  [["Esc"], "Close the player"],
];

const commands: Record<string, Command> = {
  " ": { kind: "toggle" },
  Enter: { kind: "toggle" }, // what a remote has
  k: { kind: "toggle" },
  j: { kind: "seekBy", seconds: -10 },
  ArrowLeft: { kind: "seekBy", seconds: -10 },
  l: { kind: "seekBy", seconds: 10 },
  ArrowRight: { kind: "seekBy", seconds: 10 },
  ArrowUp: { kind: "volumeBy", share: 0.05 },
  ArrowDown: { kind: "volumeBy", share: -0.05 },
  m: { kind: "mute" },
  f: { kind: "fullscreen" },
  c: { kind: "captions" },
  p: { kind: "pip" },
  "<": { kind: "rateBy", steps: -1 },
  ">": { kind: "rateBy", steps: 1 },
  i: { kind: "stats" },
  "?": { kind: "help" },
};

export function commandOf(key: string): Command | null {
  if (/^[0-9]$/.test(key)) return { kind: "seekToShare", share: Number(key) / 10 };
  return commands[key.length === 1 ? key.toLowerCase() : key] ?? null;
}

/** The next speed up or down; the fastest and the slowest stay. */
export function nextRate(rate: number, steps: 1 | -1): number {
  const further = rates.filter((other) => (steps === 1 ? other > rate : other < rate));
  return (steps === 1 ? further.at(0) : further.at(-1)) ?? rate;
}

/** Carries out what needs the video alone, and says it in words; null for the rest. */
export function carryOut(command: Command, playback: Playback): string | null {
  const { video } = playback;
  switch (command.kind) {
    case "toggle":
      if (video.paused) playback.start();
      else video.pause();
      return video.paused ? "Paused" : "Playing";
    case "seekBy":
      playback.seekBy(command.seconds, "key");
      return `${command.seconds < 0 ? "Back" : "Forward"} ${Math.abs(command.seconds)} seconds`;
    case "seekToShare":
      playback.seekTo(video.duration * command.share, "key");
      return `To ${command.share * 100} %`;
    case "volumeBy":
      video.muted = false;
      video.volume = Math.min(1, Math.max(0, video.volume + command.share));
      return `Volume ${Math.round(video.volume * 100)} %`;
    case "mute":
      video.muted = !video.muted;
      return video.muted ? "Sound off" : "Sound on";
    case "rateBy":
      video.playbackRate = nextRate(video.playbackRate, command.steps);
      return `Speed ${video.playbackRate}×`;
    case "captions":
      return toggleCaptions(video);
    case "fullscreen":
    case "pip":
    case "stats":
    case "help":
      return null;
  }
}
