import { Icon } from "@/components/ui/icon";
import { outsideLinks } from "@/lib/wider/outside-links";
import type { Outside } from "@/lib/wider/wider-title";

/** Where more about a title stands; the way there leaves Matinee, and says nothing of where one came from. */
export function OutsideLinks({ of, title }: { of: Outside; title: string }) {
  const links = outsideLinks(of);
  if (links.length === 0) return null;
  return (
    <ul className="flex flex-wrap gap-x-1.5 gap-y-1">
      {links.map(({ site, url }) => (
        <li key={site}>
          <a
            href={url}
            target="_blank"
            rel="noreferrer"
            className="inline-flex min-h-9 items-center gap-1.5 rounded-full px-3 text-sm font-medium text-ink-muted transition-colors hover:bg-ink/8 hover:text-ink"
          >
            {site}
            <span className="sr-only"> on {title}, in a new tab</span>
            <Icon name="external" className="size-3.5" />
          </a>
        </li>
      ))}
    </ul>
  );
}
