import Link from "next/link";
import { personAddress } from "@/lib/people/slug";

/** Whom somebody worked with, each a way on. */
export function Company({ people }: { people: { name: string; titles: number }[] }) {
  if (people.length === 0) return null;
  return (
    <section aria-labelledby="company" className="border-t border-line pt-6">
      <h2 id="company" className="text-row">
        Worked with
      </h2>
      <ul className="mt-4 flex flex-wrap gap-2">
        {people.map(({ name, titles }) => (
          <li key={name}>
            <Link
              href={personAddress(name)}
              prefetch={false}
              className="inline-flex min-h-9 items-center gap-2 rounded-full border border-line bg-surface px-4 text-sm text-ink hover:border-brass hover:bg-raised focus-visible:rounded-full"
            >
              {name}
              {titles > 1 && (
                <span className="text-xs text-ink-muted">
                  {titles}
                  <span className="sr-only"> titles</span>
                </span>
              )}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
