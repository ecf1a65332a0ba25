import { AnswerForm } from "@/components/circle/answer-form";
import { Panel } from "@/components/circle/panel";
import { SubmitButton } from "@/components/circle/submit-button";
import type { ImportedLibrary } from "@/lib/libraries/imported-library";
import { changeElsewhere } from "@/lib/wider/actions";

type Props = { libraries: ImportedLibrary[]; isHeard: boolean };

const number = (count: number) => count.toLocaleString("en");

/** Which libraries there are beside the catalogue, and whether the people in them speak in everybody's rows. */
export function LibrariesPanel({ libraries, isHeard }: Props) {
  const people = libraries.reduce((sum, library) => sum + library.people, 0);
  return (
    <Panel
      id="libraries"
      title="Wider library"
      about="Films and series without a trailer, for blends and for Beyond your library. Bring and remove them with “npm run import”."
    >
      {libraries.length === 0 ? (
        <p className="text-ink-muted">No library was brought in yet.</p>
      ) : (
        <ul className="divide-y divide-line rounded-panel border border-line bg-surface">
          {libraries.map((library) => (
            <LibraryEntry key={library.name} library={library} />
          ))}
        </ul>
      )}
      {people > 0 && (
        <AnswerForm action={changeElsewhere} className="mt-6">
          <div className="flex flex-wrap items-center justify-between gap-x-8 gap-y-3">
            <div className="min-w-0 flex-1 basis-72">
              <p>
                {isHeard
                  ? `${number(people)} people elsewhere speak in everybody's rows.`
                  : `${number(people)} people elsewhere are silent in everybody's rows.`}
              </p>
              <p className="mt-1 text-sm text-ink-muted">
                They are nobody's neighbours and count in no crowd. What they liked together adds a
                little to a title's score, and never more than a friend's word.
              </p>
            </div>
            <SubmitButton
              look={isHeard ? "outline" : "primary"}
              name="isHeard"
              value={isHeard ? "no" : "yes"}
            >
              {isHeard ? "Silence them" : "Let them speak"}
            </SubmitButton>
          </div>
        </AnswerForm>
      )}
    </Panel>
  );
}

function LibraryEntry({ library }: { library: ImportedLibrary }) {
  const { name, layout, titles, linked, ratings, people, isWhole } = library;
  const rated = ratings > 0 && `${number(ratings)} ratings of ${number(people)} people`;
  const facts = [layout, `${number(titles)} titles`, `${number(linked)} in the catalogue`, rated];
  return (
    <li className="px-4 py-2.5">
      <p className="font-medium">{name}</p>
      <p className="text-sm text-ink-muted">
        {facts.filter(Boolean).join(" · ")}
        {!isWhole && " · not whole: import it again"}
      </p>
    </li>
  );
}
