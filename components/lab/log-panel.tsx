import { Day } from "@/components/circle/day";
import { Panel } from "@/components/circle/panel";

export type LogContents = {
  kinds: { kind: string; events: number }[];
  origins: { origin: string; viewers: number; exported: number; events: number }[];
  firstAt: Date | null;
  lastAt: Date | null;
  misplaced: number;
};

const ORIGIN_WORDS: Record<string, string> = {
  real: "friends with an account",
  demo: "labelled demo friends",
  synthetic: "made-up neighbours",
  imported: "from other data sets",
};

/** What the log holds, by whom and by kind. */
export function LogPanel({ contents }: { contents: LogContents }) {
  const { kinds, origins, firstAt, lastAt, misplaced } = contents;
  const total = kinds.reduce((sum, { events }) => sum + events, 0);
  return (
    <Panel
      id="log"
      title="The log"
      about={
        firstAt && lastAt ? (
          <>
            {count(total)} events, from <Day date={firstAt} /> to <Day date={lastAt} />. Each is one
            act, and none ever changes. {misplaced > 0 && misplacedSentence(misplaced)}
          </>
        ) : (
          "No event has been logged yet."
        )
      }
    >
      <ul className="grid gap-3 sm:grid-cols-2">
        {origins.map((origin) => (
          <OriginCard key={origin.origin} {...origin} />
        ))}
      </ul>
      {kinds.length > 0 && <KindBars kinds={kinds} />}
    </Panel>
  );
}

function OriginCard({ origin, viewers, exported, events }: LogContents["origins"][number]) {
  return (
    <li className="rounded-panel border border-line bg-surface p-4">
      <p className="flex items-baseline justify-between gap-3">
        <span className="font-semibold capitalize">{origin}</span>
        <span className="text-xs text-ink-muted">{ORIGIN_WORDS[origin]}</span>
      </p>
      <p className="mt-1 font-display text-2xl font-bold tabular-nums">
        {count(events)} <span className="text-base font-normal text-ink-muted">events</span>
      </p>
      <p className="mt-1 text-xs text-ink-muted">
        {count(viewers)} {viewers === 1 ? "viewer" : "viewers"}
        {origin === "real" && `, ${count(exported)} agreed to research export`}
      </p>
    </li>
  );
}

function KindBars({ kinds }: Pick<LogContents, "kinds">) {
  const [{ events: most }] = kinds;
  return (
    <table className="mt-6 w-full text-sm">
      <caption className="sr-only">Events by kind</caption>
      <thead className="sr-only">
        <tr>
          <th scope="col">Kind</th>
          <th scope="col">Events</th>
        </tr>
      </thead>
      <tbody>
        {kinds.map(({ kind, events }) => (
          <tr key={kind}>
            <th scope="row" className="w-28 py-1 pe-3 text-start font-normal text-ink-muted">
              {kind}
            </th>
            <td className="py-1">
              <span className="flex items-center gap-3">
                <span
                  aria-hidden="true"
                  className="h-2 min-w-0.5 rounded-full bg-brass/80"
                  style={{ width: `${(80 * events) / most}%` }}
                />
                <span className="tabular-nums">{count(events)}</span>
              </span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function misplacedSentence(misplaced: number) {
  const [events, their] = misplaced === 1 ? ["event", "its"] : ["events", "their"];
  return `${count(misplaced)} ${events} named a place on a page where the title did not stand; ${their} placement is left empty.`;
}

function count(number: number) {
  return number.toLocaleString("en-GB");
}
