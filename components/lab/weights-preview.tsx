import { PagesSideBySide } from "@/components/lab/pages-side-by-side";
import { PlaceTable } from "@/components/lab/place-table";
import { StrengthChart } from "@/components/lab/strength-chart";
import type { WeightsPreview as Preview } from "@/lib/weights/preview";

/** What the edited weights would change: all strengths, then one viewer's titles, neighbours and page. */
export function WeightsPreview({ preview }: { preview: Preview }) {
  const { bins, spread, movers, own, neighbours, page } = preview;
  return (
    <div className="flex flex-col gap-8">
      <p role="status" className="text-sm text-ink-muted">
        {summaryOf(preview)}
      </p>
      <div className="grid gap-x-8 gap-y-8 xl:grid-cols-2">
        <Part title="Strengths of all who may be shown">
          <StrengthChart bins={bins} spread={spread} />
        </Part>
        <Part title="Titles that move most among them">
          <PlaceTable
            caption="Strength added up over viewers"
            of="Title"
            rows={movers.map(({ title, ...move }) => ({ ...move, name: title }))}
            nothing="Every title keeps its place."
          />
        </Part>
        <Part title="The viewer's own titles">
          <PlaceTable
            caption="Strength"
            of="Title"
            rows={own.map(({ title, ...move }) => ({ ...move, name: title }))}
            nothing="Nothing was watched yet."
          />
        </Part>
        <Part title="Nearest neighbours">
          <PlaceTable
            caption="Similarity"
            of="Neighbour"
            rows={neighbours.map(({ label, ...move }) => ({ ...move, name: label }))}
            nothing="Nobody is like this viewer yet."
          />
        </Part>
      </div>
      <Part title="The viewer's page">
        <PagesSideBySide page={page} title="By these weights" isTold={false} />
      </Part>
    </div>
  );
}

function Part({ title, children }: { title: string; children: React.ReactNode }) {
  return (
    <section aria-label={title} className="min-w-0">
      <h3 className="mb-2 font-semibold">{title}</h3>
      {children}
    </section>
  );
}

function summaryOf({ viewers, changed, spread, neighbours }: Preview) {
  if (changed === 0) return "Every strength stays as it is.";
  const moved = neighbours.filter(({ from, to }) => from !== to).length;
  return `${changed} of ${spread.before.preferences} strengths of ${viewers} viewers change, and ${moved} of ${neighbours.length} neighbours move.`;
}
