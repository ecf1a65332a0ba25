import type { Token } from "@/lib/design/tokens";

const STEPS = [
  { name: "text-billboard", look: "font-display text-billboard font-extrabold" },
  { name: "text-title", look: "font-display text-title font-bold" },
  { name: "text-row", look: "font-display text-row font-bold" },
  { name: "text-xl", look: "text-xl" },
  { name: "text-base", look: "text-base" },
  { name: "text-sm", look: "text-sm" },
  { name: "text-xs", look: "text-xs" },
];

/** Bricolage Grotesque for headings and lettering, Instrument Sans for all else, from the largest to the smallest. */
export function TypeSamples({ texts }: { texts: Token[] }) {
  const sizes = new Map(texts.map(({ name, value }) => [`text-${name}`, value]));
  return (
    <ul className="flex flex-col gap-5">
      {STEPS.map(({ name, look }) => (
        <li key={name}>
          <p className={`${look} break-words`}>The sleeper knows how long you have.</p>
          <p className="mt-1 text-xs text-ink-muted">
            {name} {sizes.get(name)}
          </p>
        </li>
      ))}
    </ul>
  );
}
