const BULBS =
  "h-1.5 bg-[radial-gradient(circle,var(--color-brass-strong)_1.5px,transparent_2.5px)] bg-size-[0.75rem_0.375rem] bg-center bg-repeat-x";

/** The name in lights, between two strips of marquee bulbs. */
export function Wordmark() {
  return (
    <div className="inline-flex flex-col gap-1.5">
      <div aria-hidden="true" className={BULBS} />
      <p className="px-1 font-display text-2xl font-extrabold tracking-[0.22em] whitespace-nowrap text-ink uppercase">
        <span className="-me-[0.22em]">Matinee</span>
      </p>
      <div aria-hidden="true" className={BULBS} />
    </div>
  );
}
