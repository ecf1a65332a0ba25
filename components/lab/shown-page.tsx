import type { PlacedTitle, ShownRow } from "@/lib/explorer/shown-page";

const SCORE = new Intl.NumberFormat("en-GB", { maximumSignificantDigits: 3 });

type Props = {
  label: string;
  rows: ShownRow[];
  /** What was done at a placement, by `row.position`. */
  acts?: ReadonlyMap<string, string[]>;
  /** The placement that is asked about, as `row.position`. */
  acted?: string | null;
};

/** A page of rows with what is on record for each placement. */
export function ShownPageRows({ label, rows, acts, acted }: Props) {
  return (
    <ol aria-label={label} className="flex flex-col gap-3">
      {rows.map(({ name, propensity, titles }, row) => (
        <li
          // biome-ignore lint/suspicious/noArrayIndexKey: rows of a record never move
          key={row}
          className="rounded-panel border border-line bg-surface px-3.5 py-2.5"
        >
          <p className="flex flex-wrap items-baseline gap-x-2 text-sm font-semibold">
            <span className="font-normal text-ink-muted tabular-nums">{row}</span> {name}
            {propensity !== null && propensity < 1 && <Chance of={propensity} />}
          </p>
          <ol className="mt-1.5 grid gap-x-4 gap-y-0.5 text-xs sm:grid-cols-2 2xl:grid-cols-3">
            {titles.map((title, position) => (
              <Placed
                key={title.id}
                {...{ title, position }}
                done={acts?.get(`${row}.${position}`) ?? []}
                isActed={acted === `${row}.${position}`}
              />
            ))}
          </ol>
        </li>
      ))}
    </ol>
  );
}

type PlacedProps = { title: PlacedTitle; position: number; done: string[]; isActed: boolean };

function Placed({ title, position, done, isActed }: PlacedProps) {
  const { name, score, reason, propensity } = title;
  return (
    <li
      aria-current={isActed ? "true" : undefined}
      className={`rounded-md px-1.5 py-0.5 ${isActed ? "bg-brass/20 outline-2 outline-brass" : ""}`}
    >
      <span className="text-ink-muted tabular-nums">{position}</span>{" "}
      <span className={isActed ? "font-semibold text-brass-strong" : ""}>{name}</span>{" "}
      <span className="text-ink-muted tabular-nums">
        {SCORE.format(score)}
        {reason && ` · ${reason}`}
      </span>
      {propensity !== null && propensity < 1 && <Chance of={propensity} />}
      {done.length > 0 && <span className="font-semibold text-ok"> {done.join(", ")}</span>}
    </li>
  );
}

/** Where the policy explores: how likely this was to stand here. */
function Chance({ of }: { of: number }) {
  const percent = of < 0.01 ? "< 1" : String(Math.round(of * 100));
  return <span className="text-ink-muted tabular-nums"> ({percent} %)</span>;
}
