/** One ground of a reason, with the title's name beside its id. */
export type NamedEvidence = {
  viewer?: string;
  isSynthetic?: boolean;
  title?: string;
  similarity?: number;
  acts?: number;
};

type Props = { evidence: NamedEvidence[]; isOfTitles: boolean };

/** The checkable facts behind a reason: who, which shared title, how alike; of titles, no one but the viewer. */
export function Evidence({ evidence, isOfTitles }: Props) {
  const lines = evidence.map(isOfTitles ? likeness : sentence).filter((line) => line !== "");
  if (lines.length === 0) return null;
  return (
    <ul className="mt-2.5 flex flex-col gap-1 ps-5 text-sm text-ink-muted">
      {lines.map((line) => (
        <li key={line} className="list-disc marker:text-brass">
          {line}
        </li>
      ))}
    </ul>
  );
}

function likeness({ title, similarity }: NamedEvidence) {
  if (!title || similarity === undefined) return title ?? "";
  return `Made ${Math.round(similarity * 100)} % of the same as ${title}`;
}

function sentence({ viewer, isSynthetic, title, similarity, acts }: NamedEvidence) {
  const who = viewer ?? (isSynthetic ? "A synthetic neighbour" : "Someone");
  const parts = [
    similarity === undefined ? viewer : `${who} is ${Math.round(similarity * 100)} % like you`,
    title && (similarity === undefined ? title : `you have ${title} in common`),
    acts !== undefined && (acts === 1 ? "1 act of theirs" : `${acts} acts of theirs`),
  ];
  return parts.filter(Boolean).join("; ");
}
