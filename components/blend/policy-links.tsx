import Link from "next/link";
import { type InterestPolicy, interestPolicies } from "@/lib/blend/blend-list";

/** By which policy the interests are told; another one makes other bars. */
export function PolicyLinks({ blendId, chosen }: { blendId: string; chosen: InterestPolicy }) {
  return (
    <nav aria-label="How interest is told" className="flex flex-wrap items-center gap-2 text-sm">
      <span className="text-ink-muted">Interest by</span>
      {(Object.keys(interestPolicies) as InterestPolicy[]).map((policy) => (
        <Link
          key={policy}
          href={`/blend/${blendId}?policy=${policy}`}
          prefetch={false}
          scroll={false}
          aria-current={policy === chosen ? "true" : undefined}
          className="inline-flex min-h-9 items-center rounded-full border border-line px-3.5 text-ink-muted hover:border-line-strong hover:text-ink aria-[current]:border-brass aria-[current]:text-ink"
        >
          {interestPolicies[policy].label}
        </Link>
      ))}
      <p className="basis-full text-xs text-ink-muted">{interestPolicies[chosen].about}</p>
    </nav>
  );
}
