import { AnswerForm } from "@/components/circle/answer-form";
import { SubmitButton } from "@/components/circle/submit-button";
import { buttonClass } from "@/components/ui/button";
import { OutsideLinks } from "@/components/wider/outside-links";
import { changeWishes } from "@/lib/wider/actions";
import type { Wish } from "@/lib/wider/wider-title";

/** What a viewer wishes for, to be kept, taken back, or taken along to another program. */
export function WishList({ wishes }: { wishes: Wish[] }) {
  return (
    <section aria-labelledby="wish-list">
      <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2">
        <h2 id="wish-list" className="text-row">
          Wish list{wishes.length > 0 && ` (${wishes.length})`}
        </h2>
        {wishes.length > 0 && (
          <div className="flex gap-2">
            <Download file="wish-list.csv" label="CSV" />
            <Download file="wish-list.json" label="JSON" />
          </div>
        )}
      </div>
      {wishes.length === 0 ? (
        <p className="mt-2 text-ink-muted">
          Nothing yet. What you wish for stands here, and can be taken along as a file.
        </p>
      ) : (
        <AnswerForm action={changeWishes} className="mt-4">
          <ul className="divide-y divide-line rounded-panel border border-line bg-surface">
            {wishes.map((wish) => (
              <WishEntry key={wish.id} wish={wish} />
            ))}
          </ul>
        </AnswerForm>
      )}
    </section>
  );
}

function Download({ file, label }: { file: string; label: string }) {
  return (
    <a
      href={`/api/wishes/${file}`}
      download
      className={buttonClass({ look: "outline", size: "small" })}
    >
      {label}
      <span className="sr-only"> of the wish list</span>
    </a>
  );
}

function WishEntry({ wish }: { wish: Wish }) {
  const { id, name, year } = wish;
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-1 px-4 py-2">
      <p className="min-w-0 flex-1 basis-56">
        <span className="font-medium">{name}</span> <span className="text-ink-muted">{year}</span>
      </p>
      <OutsideLinks of={wish} title={name} />
      <SubmitButton
        look="bare"
        size="small"
        name="remove"
        value={id}
        aria-label={`Take back the wish for ${name}`}
      >
        Take back
      </SubmitButton>
    </li>
  );
}
