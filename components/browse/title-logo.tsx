import { Fragment, type ReactNode } from "react";
import { type LockUp, lockUp, type Mood } from "@/components/browse/lock-up";

type Props = {
  title: { title: string; genres: string[] };
  size: keyof typeof SIZES;
};

const SIZES = {
  billboard: "var(--text-billboard)",
  details: "clamp(1.75rem, 1.2rem + 2.4vw, 3.5rem)",
} as const;

const SHADE = "[text-shadow:0_0_0.25em_var(--color-ground)]"; // over any picture

const SETTINGS: Record<Mood, { name: string; small: string }> = {
  dread: {
    name: "font-extrabold uppercase tracking-[-0.035em] leading-[0.9]",
    small: "text-[max(0.42em,0.75rem)] font-semibold tracking-[0.02em]",
  },
  wonder: {
    name: "font-normal uppercase tracking-[0.1em] leading-[1.04]",
    small: "text-[max(0.5em,0.75rem)] font-normal tracking-[0.2em]",
  },
  laughter: {
    name: "font-extrabold tracking-[-0.045em] leading-[0.98]",
    small: "inline-block -rotate-6 text-[0.55em] font-bold",
  },
  record: {
    name: "font-bold tracking-[-0.02em] leading-none",
    small: "font-sans text-[max(0.42em,0.75rem)] font-medium uppercase tracking-[0.14em]",
  },
  heart: {
    name: "font-medium tracking-[-0.03em] leading-[1.02]",
    small: "font-light",
  },
};

/** A title's name as its own sign: set by its mood, with a mark beneath. Whoever listens hears the plain name. */
export function TitleLogo({ title, size }: Props) {
  const { mood, words, scale } = lockUp(title);
  const { name, small } = SETTINGS[mood];
  return (
    <div>
      <h1
        style={{ fontSize: `calc(${SIZES[size]} * ${scale})` }}
        className={`${name} text-balance ${SHADE}`}
      >
        {words.map(({ text, isSmall }, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the words of a name never change places
          <Fragment key={place}>
            {place > 0 && " "}
            {isSmall ? <span className={small}>{text}</span> : text}
          </Fragment>
        ))}
      </h1>
      <Mark mood={mood} />
    </div>
  );
}

function Mark({ mood }: Pick<LockUp, "mood">) {
  return (
    <svg
      aria-hidden="true"
      viewBox="0 0 120 12"
      className="mt-2.5 h-3 w-30 fill-brass stroke-brass sm:mt-3.5"
    >
      {MARKS[mood]}
    </svg>
  );
}

const MARKS: Record<Mood, ReactNode> = {
  // a blade of light
  dread: <path stroke="none" d="M0 5 120 6 0 7z" />,
  // a planet on its way
  wonder: (
    <>
      <path fill="none" strokeWidth="1" d="M0 6h44m20 0h56" opacity="0.7" />
      <circle cx="54" cy="6" r="4" stroke="none" />
      <ellipse cx="54" cy="6" rx="9" ry="2.4" fill="none" transform="rotate(-18 54 6)" />
    </>
  ),
  // three hops
  laughter: (
    <path
      fill="none"
      strokeWidth="2.5"
      strokeLinecap="round"
      d="M2 10q8-14 16 0q7-11 14 0q5-8 10 0"
    />
  ),
  // the edge of a film strip
  record: (
    <path stroke="none" d="M0 3h8v6H0zm14 0h8v6h-8zm14 0h8v6h-8zm14 0h8v6h-8zm14 0h8v6h-8z" />
  ),
  // a line with a bead
  heart: (
    <>
      <path fill="none" strokeWidth="1" d="M0 6h26m12 0h26" />
      <path stroke="none" d="m32 2.5 3.5 3.5-3.5 3.5L28.5 6z" />
    </>
  ),
};
