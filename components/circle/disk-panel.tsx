import { Panel } from "@/components/circle/panel";
import { formatBytes } from "@/lib/circle/disk";

type DiskUse = { database: number; media: number; local: number };

/** What Matinee takes on the disk; without figures while they are being added up. */
export function DiskPanel({ use }: { use?: DiskUse }) {
  const parts = [
    { label: "Database", bytes: use?.database, about: "the log, accounts, pages as served" },
    { label: "Media", bytes: use?.media, about: "posters, trailers, captions" },
    { label: "Local folder", bytes: use?.local, about: ".matinee: the embedded database, secrets" },
  ];
  return (
    <Panel id="disk" title="Disk">
      <dl className="grid gap-3 sm:grid-cols-3">
        {parts.map(({ label, bytes, about }) => (
          <div key={label} className="rounded-panel border border-line bg-surface p-4">
            <dt className="text-sm text-ink-muted">{label}</dt>
            <dd className="mt-1 font-display text-2xl font-bold tabular-nums">
              {bytes === undefined ? "…" : formatBytes(bytes)}
            </dd>
            <dd className="mt-1 text-xs text-ink-muted">{about}</dd>
          </div>
        ))}
      </dl>
    </Panel>
  );
}
