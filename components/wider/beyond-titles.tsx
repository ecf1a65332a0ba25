import Link from "next/link";
import { AnswerForm } from "@/components/circle/answer-form";
import { SubmitButton } from "@/components/circle/submit-button";
import { Icon } from "@/components/ui/icon";
import { OutsideLinks } from "@/components/wider/outside-links";
import { changeWishes } from "@/lib/wider/actions";
import type { BeyondTitle } from "@/lib/wider/beyond";

/** What may be loved beyond the catalogue: no pictures, as nothing is fetched from elsewhere. */
export function BeyondTitles({ titles }: { titles: BeyondTitle[] }) {
  return (
    <section aria-labelledby="beyond-titles">
      <h2 id="beyond-titles" className="text-row">
        For you
      </h2>
      {titles.length === 0 && (
        <p className="mt-2 text-ink-muted">Every title there is stands in the catalogue.</p>
      )}
      <AnswerForm action={changeWishes} className="mt-4">
        <ol className="grid gap-4 sm:grid-cols-2 xl:grid-cols-3 min-[110rem]:grid-cols-4">
          {titles.map((title) => (
            <BeyondCard key={title.id} title={title} />
          ))}
        </ol>
      </AnswerForm>
    </section>
  );
}

function BeyondCard({ title }: { title: BeyondTitle }) {
  const { id, name, year, runtimeMinutes, genres, kind } = title;
  const facts = [year, kind === "series" && "series", runtimeMinutes && `${runtimeMinutes} min`];
  return (
    <li className="flex">
      <article className="flex w-full flex-col gap-3 rounded-panel border border-line bg-surface p-4">
        <div className="flex items-start justify-between gap-3">
          <div className="min-w-0">
            <h3 className="font-display text-lg leading-snug font-semibold text-balance">{name}</h3>
            <p className="mt-0.5 text-sm text-ink-muted">
              {[...facts, genres.join(", ")].filter(Boolean).join(" · ")}
            </p>
          </div>
          <Standing title={title} />
        </div>
        <Why title={title} />
        <div className="mt-auto flex flex-wrap items-center justify-between gap-x-3 gap-y-1 border-t border-line pt-2">
          <OutsideLinks of={title} title={name} />
          <SubmitButton
            look="outline"
            size="small"
            name="add"
            value={id}
            aria-label={`Wish for ${name}`}
            className="ms-auto"
          >
            <Icon name="wish" className="size-4" />
            Wish
          </SubmitButton>
        </div>
      </article>
    </li>
  );
}

function Why({ title: { reason } }: { title: BeyondTitle }) {
  const { text, evidence } = reason;
  if (!evidence) return <p className="text-sm">{text}</p>;
  const [before, ...after] = text.split(evidence.title);
  return (
    <p className="text-sm">
      {before}
      <Link
        href={`/title/${evidence.slug}`}
        prefetch={false}
        className="font-medium text-brass-strong underline decoration-brass/40 underline-offset-4 hover:decoration-brass-strong"
      >
        {evidence.title}
      </Link>
      {after.join(evidence.title)}
    </p>
  );
}

/** What people elsewhere think, where any said so. */
function Standing({ title: { ratingMean, ratingCount } }: { title: BeyondTitle }) {
  if (ratingMean === null) return null;
  return (
    <p className="shrink-0 text-end text-sm tabular-nums">
      <span className="font-semibold">{ratingMean.toFixed(1)}</span>
      <span className="text-ink-muted"> / 10</span>
      <span className="block text-xs text-ink-muted">
        {ratingCount.toLocaleString("en")} {ratingCount === 1 ? "person" : "people"}
      </span>
    </p>
  );
}
