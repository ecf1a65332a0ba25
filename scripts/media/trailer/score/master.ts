import type { Timeline } from "../timeline";
import { compose } from "./composition";
import { loudnessOf } from "./loudness";
import { addRoom } from "./reverb";
import { playNote, playStroke, type Sound, sampleRate, silence } from "./sound";

const loudnessTarget = -16; // LUFS
const ceiling = 0.84; // -1.5 dBFS leaves room for what lossy coding adds

/** The finished sound of a trailer. */
export function performScore(timeline: Timeline): Sound {
  const score = compose(timeline);
  const beatSeconds = 60 / timeline.tempo;
  const sound = silence(timeline.seconds);
  for (const note of score.notes) playNote(sound, note, beatSeconds);
  for (const stroke of score.strokes) playStroke(sound, stroke, beatSeconds);
  addRoom(sound, 0.34);
  fade(sound);
  // limiting lowers the loudness a little, so the level is set twice
  for (let pass = 0; pass < 2; pass++) {
    amplify(sound, 10 ** ((loudnessTarget - loudnessOf(sound)) / 20));
    limit(sound);
  }
  return sound;
}

function fade({ left, right }: Sound) {
  const [opening, closing] = [0.02 * sampleRate, 1.1 * sampleRate];
  for (let index = 0; index < left.length; index++) {
    const level = Math.min(1, index / opening, (left.length - index) / closing);
    left[index] = (left[index] ?? 0) * level;
    right[index] = (right[index] ?? 0) * level;
  }
}

function amplify({ left, right }: Sound, gain: number) {
  for (const channel of [left, right]) {
    for (let index = 0; index < channel.length; index++)
      channel[index] = (channel[index] ?? 0) * gain;
  }
}

/** Leaves quiet passages alone and bends peaks gently below the ceiling. */
function limit({ left, right }: Sound) {
  const knee = ceiling * 0.6;
  for (const channel of [left, right]) {
    for (let index = 0; index < channel.length; index++) {
      const value = channel[index] ?? 0;
      const over = Math.abs(value) - knee;
      if (over <= 0) continue;
      const room = ceiling - knee;
      channel[index] = Math.sign(value) * (knee + room * Math.tanh(over / room));
    }
  }
}
