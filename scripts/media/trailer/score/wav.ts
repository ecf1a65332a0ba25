import { type Sound, sampleRate } from "./sound";

/** A 16-bit stereo WAV file. */
export function wavFile({ left, right }: Sound): Buffer {
  const dataLength = left.length * 4;
  const file = Buffer.alloc(44 + dataLength);
  file.write("RIFF", 0, "latin1");
  file.writeUInt32LE(36 + dataLength, 4);
  file.write("WAVEfmt ", 8, "latin1");
  file.writeUInt32LE(16, 16);
  file.writeUInt16LE(1, 20); // PCM
  file.writeUInt16LE(2, 22);
  file.writeUInt32LE(sampleRate, 24);
  file.writeUInt32LE(sampleRate * 4, 28);
  file.writeUInt16LE(4, 32);
  file.writeUInt16LE(16, 34);
  file.write("data", 36, "latin1");
  file.writeUInt32LE(dataLength, 40);
  for (let index = 0; index < left.length; index++) {
    file.writeInt16LE(pcm(left[index] ?? 0), 44 + index * 4);
    file.writeInt16LE(pcm(right[index] ?? 0), 46 + index * 4);
  }
  return file;
}

const pcm = (value: number) => Math.round(Math.min(1, Math.max(-1, value)) * 32767);
