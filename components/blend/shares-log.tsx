/** The tick by which what was watched in Matinee counts in a blend as well. */
export function SharesLog() {
  return (
    <label className="flex items-start gap-3 text-sm">
      <input type="checkbox" name="sharesLog" className="mt-0.5 size-5 shrink-0 accent-brass" />
      <span>
        What I watched in Matinee counts, too.
        <span className="block text-ink-muted">
          Without it, the blend knows only the history that you bring along.
        </span>
      </span>
    </label>
  );
}
