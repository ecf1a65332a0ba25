import { AnswerForm } from "@/components/circle/answer-form";
import { SubmitButton } from "@/components/circle/submit-button";
import { settleMatch } from "@/lib/blend/actions";
import type { BroughtTitle } from "@/lib/blend/blend";

type Props = { blendId: string; titles: BroughtTitle[] };

const NONE_YET =
  "None of your titles is in this catalogue yet. Your taste still counts once some are.";
const MOST_UNKNOWN = 200; // named on the page; all are counted

/** Which titles of a history Matinee has, which it may have, and which it has not. */
export function MatchList({ blendId, titles }: Props) {
  const sure = titles.filter(({ match }) => match === "sure" || match === "confirmed");
  const found = sure.filter(({ titleId }) => titleId !== null);
  const wider = sure.filter(({ titleId }) => titleId === null);
  const doubtful = titles.filter(({ match }) => match === "doubtful");
  const unknown = titles.filter(({ match }) => match === "none" || match === "refused");
  return (
    <div className="flex flex-col gap-8">
      {doubtful.length > 0 && (
        <section aria-labelledby="doubtful">
          <h2 id="doubtful" className="text-row">
            Is this the same? ({doubtful.length})
          </h2>
          <AnswerForm action={settleMatch} className="mt-3">
            <input type="hidden" name="blendId" value={blendId} />
            <ul className="divide-y divide-line rounded-panel border border-line bg-surface">
              {doubtful.map((title) => (
                <Doubtful key={title.place} title={title} />
              ))}
            </ul>
          </AnswerForm>
        </section>
      )}
      <Names
        id="found"
        heading={`In this catalogue (${found.length})`}
        none={wider.length > 0 ? undefined : NONE_YET}
        names={found.map(known)}
      />
      <Names
        id="wider"
        heading={`In the wider library, without a trailer (${wider.length})`}
        names={wider.map(known)}
      />
      <Names
        id="unknown"
        heading={`Not found (${unknown.length})`}
        names={unknown.map(({ place, name, kind }) => ({ place, name, also: kind }))}
      />
    </div>
  );
}

/** A name as the file has it, and the title that it was found to be. */
function known({ place, name, title, year }: BroughtTitle) {
  const also = title && title !== name ? [title, year].filter(Boolean).join(", ") : (year ?? "");
  return { place, name, also: String(also) };
}

function Doubtful({
  title: { place, name, kind, title, year, matchScore },
}: {
  title: BroughtTitle;
}) {
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-2 px-4 py-3">
      <p className="min-w-0 flex-1 basis-64">
        <span className="font-medium">{name}</span>
        <span className="text-ink-muted">
          {" "}
          ({kind}) = {[title, year].filter(Boolean).join(", ")}?
        </span>
        <span className="block text-xs text-ink-muted">{Math.round(matchScore * 100)} % alike</span>
      </p>
      <div className="flex gap-2">
        <SubmitButton
          size="small"
          look="outline"
          name="confirm"
          value={place}
          aria-label={`Yes, ${name} is ${title}`}
        >
          Yes
        </SubmitButton>
        <SubmitButton
          size="small"
          look="bare"
          name="refuse"
          value={place}
          aria-label={`No, ${name} is not ${title}`}
        >
          No
        </SubmitButton>
      </div>
    </li>
  );
}

type NamesProps = {
  id: string;
  heading: string;
  none?: string;
  names: { place: number; name: string; also: string }[];
};

function Names({ id, heading, none, names }: NamesProps) {
  if (names.length === 0 && !none) return null;
  return (
    <section aria-labelledby={id}>
      <h2 id={id} className="text-row">
        {heading}
      </h2>
      {names.length === 0 && <p className="mt-2 text-ink-muted">{none}</p>}
      <ul className="mt-3 gap-x-8 sm:columns-2 lg:columns-3">
        {names.slice(0, MOST_UNKNOWN).map(({ place, name, also }) => (
          <li key={place} className="truncate py-1 text-sm">
            {name} <span className="text-ink-muted">{also}</span>
          </li>
        ))}
      </ul>
      {names.length > MOST_UNKNOWN && (
        <p className="mt-2 text-sm text-ink-muted">and {names.length - MOST_UNKNOWN} more.</p>
      )}
    </section>
  );
}
