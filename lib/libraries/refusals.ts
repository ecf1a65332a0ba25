/** A line that was not taken in. */
export type Refusal = { file: string; line: number; reason: string; text: string };

const EXAMPLES = 3; // of each reason
const EXAMPLE_CHARACTERS = 120;

/** What was refused, counted by reason, with the first few of each; the lines beside them are taken in. */
export class Refusals {
  total = 0;
  readonly counts = new Map<string, number>();
  readonly examples: Refusal[] = [];
  readonly passedOver = new Map<string, number>(); // well-formed, but nothing for a library of films and series

  add({ file, line, reason, text }: Refusal) {
    this.total++;
    const before = this.counts.get(reason) ?? 0;
    this.counts.set(reason, before + 1);
    if (before >= EXAMPLES) return;
    this.examples.push({ file, line, reason, text: text.slice(0, EXAMPLE_CHARACTERS) });
  }

  passOver(reason: string, lines = 1) {
    if (lines > 0) this.passedOver.set(reason, (this.passedOver.get(reason) ?? 0) + lines);
  }
}
