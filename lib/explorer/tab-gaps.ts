type Numbered = { tabSeq: number | null };

export type SequencePart<Event> =
  | { is: "event"; event: Event }
  | { is: "gap"; from: number; to: number };

/** Events in the order of their numbers, which begin at 0, with the numbers that are missing between them. */
export function withGaps<Event extends Numbered>(events: Event[]): SequencePart<Event>[] {
  const parts: SequencePart<Event>[] = [];
  let next = 0;
  for (const event of events) {
    if (event.tabSeq !== null) {
      if (event.tabSeq > next) parts.push({ is: "gap", from: next, to: event.tabSeq - 1 });
      next = event.tabSeq + 1;
    }
    parts.push({ is: "event", event });
  }
  return parts;
}
