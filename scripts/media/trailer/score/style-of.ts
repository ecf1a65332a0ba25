import type { Mood } from "../mood";
import { type ScoreStyle, scoreStyles } from "./style";

/** Before sound, one musician sat below the screen. */
export function scoreStyleOf(mood: Mood, silent: boolean): ScoreStyle {
  const style = scoreStyles[mood];
  if (!silent) return style;
  if (mood === "horror") return { ...style, pad: "organ", cue: "cinema organ" };
  const figure = { voice: "piano", kind: style.eager ? "offbeat" : "waves" } as const;
  return {
    ...style,
    figure,
    melody: "piano",
    groove: "none",
    bass: style.eager ? "oompah" : "held",
    cue: style.eager ? "lively cinema piano" : "slow cinema piano",
  };
}
