/** How the similarity comes about, in plain words. */
export function HowAlike({ shrinkage }: { shrinkage: number }) {
  return (
    <details className="group rounded-panel border border-line bg-surface p-5 sm:p-6">
      <summary className="font-display text-row font-bold">How this is worked out</summary>
      <div className="mt-4 flex max-w-[62ch] flex-col gap-3 text-sm text-ink-muted">
        <p>
          Each of you has a list of titles with a strength: what you watched to the end counts most,
          what you only opened counts least, and what you disliked counts against it.
        </p>
        <p>
          Two lists are laid over each other. The more of your strength lies on the same titles, the
          closer the two of you come to 100. This is the cosine of the angle between two lists, the
          same measure that is behind your rows.
        </p>
        <p>
          Few shared titles prove little: with {shrinkage} of them a pair counts half of what it
          otherwise would, and with every further one a little more. Nobody reaches 100.
        </p>
      </div>
    </details>
  );
}
