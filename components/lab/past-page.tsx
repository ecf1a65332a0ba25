import { ShownPageRows } from "@/components/lab/shown-page";
import { UtcTime } from "@/components/lab/utc-time";
import { differenceWords } from "@/lib/explorer/comparison";
import type { MadePage, PastPage as Past } from "@/lib/explorer/past-page";

/** The page on record beside the one made again from the log, and whether they are the same. */
export function PastPage({ past }: { past: Past }) {
  const { stored, again, atMoment, news, obstacle } = past;
  if (!stored) {
    return (
      <p className="py-10 text-ink-muted">
        No page of this viewer is on record from that moment or before. Pages go on record when they
        are first served, and not while their viewer pauses logging.
      </p>
    );
  }
  return (
    <>
      <div role="status" className="my-6 flex max-w-4xl flex-col gap-2">
        {obstacle && <p className="text-danger">{obstacle} Only the page on record is shown.</p>}
        {again && <Verdict made={again} />}
        {again && <AtMoment made={atMoment} news={news} />}
      </div>
      <div className="grid gap-x-6 gap-y-10 xl:grid-cols-2">
        <section aria-labelledby="stored" className="min-w-0">
          <h2 id="stored" className="mb-1 text-row">
            As it was served
          </h2>
          <p className="mb-3 text-sm text-ink-muted">
            <UtcTime at={stored.servedAt} /> UTC, by {stored.policy} under weights{" "}
            {stored.weightsVersion}. Position, title, score and kind of reason.
          </p>
          <ShownPageRows label="As it was served" rows={stored.rows} />
        </section>
        {again && (
          <section aria-labelledby="again" className="min-w-0">
            <h2 id="again" className="mb-1 text-row">
              {atMoment ? "As it would have been made at the moment" : "As it is made again"}
            </h2>
            <p className="mb-3 text-sm text-ink-muted">
              {atMoment
                ? "From every event that had arrived by then, with what was in force."
                : "From the log, up to the last event that the page was made from."}
            </p>
            <ShownPageRows label="Made from the log" rows={(atMoment ?? again).rows} />
          </section>
        )}
      </div>
    </>
  );
}

function Verdict({ made: { differences, causes } }: { made: MadePage }) {
  if (differences.length === 0) {
    return (
      <p className="font-semibold text-ok">
        Made again from the log, the page equals its record: the same titles in the same order in
        every row.
      </p>
    );
  }
  return (
    <>
      <p className="font-semibold text-danger">
        Made again from the log, the page differs from its record: {differenceWords(differences)}.
      </p>
      {causes.map((cause) => (
        <p key={cause} className="text-sm text-ink-muted">
          {cause}
        </p>
      ))}
    </>
  );
}

function AtMoment({ made, news }: { made: MadePage | null; news: number }) {
  const arrived =
    news === 1 ? "One event" : `${news === 1000 ? "A thousand or more" : news || "No"} events`;
  return (
    <p className="text-sm text-ink-muted">
      {arrived} arrived between that page and the moment. {news > 0 && askedThen(made)}
    </p>
  );
}

function askedThen(made: MadePage | null) {
  if (!made) return "The log was too long by then to make the page of the moment itself.";
  if (made.differences.length === 0) return "A page asked for then would have been the same.";
  return `A page asked for then would have been another one: ${differenceWords(made.differences)}.`;
}
