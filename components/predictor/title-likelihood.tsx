import Link from "next/link";
import type { Likelihood } from "@/lib/predictor/likelihood";

type Props = { likelihood: Likelihood; crowd: string; label?: string };

/** How likely the viewer is to like a title, and what speaks for and against it; else how many watched it. */
export function TitleLikelihood({ likelihood, crowd, label = "Will I like it?" }: Props) {
  return (
    <section aria-label={label} className="rounded-card border border-line p-4">
      {likelihood.kind === "known" ? (
        <>
          <p className="flex flex-wrap items-baseline gap-x-3">
            <span className="font-display text-2xl font-bold text-brass tabular-nums">
              {Math.round(100 * likelihood.chance)} % likely
            </span>
            <span className="text-sm text-ink-muted">that you like it</span>
          </p>
          {likelihood.pro.length + likelihood.contra.length === 0 ? (
            <p className="mt-2 text-sm text-ink-muted">
              That is how often you like a title at all: nothing tells this one apart from the
              others yet.
            </p>
          ) : (
            <div className="mt-3 grid gap-x-8 gap-y-3 text-sm sm:grid-cols-2">
              <Facts name="For it" facts={likelihood.pro} />
              <Facts name="Against it" facts={likelihood.contra} />
            </div>
          )}
        </>
      ) : (
        <p className="text-sm text-ink-muted">Will you like it? It is too early to say. {crowd}.</p>
      )}
      <p className="mt-3 text-sm">
        <Link
          href="/likely"
          prefetch={false}
          className="text-brass underline underline-offset-4 hover:text-brass-strong"
        >
          How good this is at knowing
        </Link>
      </p>
    </section>
  );
}

function Facts({ name, facts }: { name: string; facts: string[] }) {
  if (facts.length === 0) return null;
  return (
    <div>
      <h3 className="font-semibold">{name}</h3>
      <ul className="mt-1 flex flex-col gap-0.5 ps-5 text-ink-muted">
        {facts.map((fact) => (
          <li key={fact} className="list-disc marker:text-brass">
            {fact}
          </li>
        ))}
      </ul>
    </div>
  );
}
