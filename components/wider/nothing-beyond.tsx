const WORDS = {
  "no-library":
    "No library of titles beyond the catalogue was brought in yet. The host can do that from files on disk, such as those of MovieLens or IMDb.",
  limit:
    "You see nothing above an age limit, and nothing says whom these titles suit. Without the limit they stand here.",
} as const;

export function NothingBeyond({ why }: { why: keyof typeof WORDS }) {
  return (
    <p className="max-w-[62ch] rounded-panel border border-line bg-surface p-6 text-ink-muted">
      {WORDS[why]}
    </p>
  );
}
