import { addRange, coverage, type PlayedRange } from "@/lib/events/played";
import type { Act } from "@/lib/exports/datasets/acts";

const PROFILE = "https://w3id.org/xapi/video";
const ADL = "http://adlnet.gov/expapi/verbs";
const HOME = "https://matinee.invalid"; // actors and titles need addresses; this one belongs to nobody
const COMPLETION_THRESHOLD = 0.95;

export type Film = { name: string; seconds: number | null };

type Detail = Partial<{
  position: number;
  duration: number;
  played: PlayedRange[];
  from: number;
  to: number;
  rate: number;
}>;

/** What was heard of a viewing so far; a pause tells only where it was, the profile wants what was played. */
type Heard = {
  ranges: PlayedRange[];
  since: number | null;
  at: number;
  seconds: number;
  rate: number;
};

const VERBS: Record<string, [id: string, word: string]> = {
  click: [`${ADL}/interacted`, "interacted"],
  rate: [`${ADL}/interacted`, "interacted"],
  startup: [`${ADL}/initialized`, "initialized"],
  play: [`${PROFILE}/verbs/played`, "played"],
  resume: [`${PROFILE}/verbs/played`, "played"],
  pause: [`${PROFILE}/verbs/paused`, "paused"],
  skip: [`${PROFILE}/verbs/seeked`, "seeked"],
  complete: [`${ADL}/completed`, "completed"],
  close: [`${ADL}/terminated`, "terminated"],
};

/** One viewer's statements, each with the kind of the event it tells. */
export function statementsOf(acts: Act[], films: ReadonlyMap<string, Film>) {
  const viewings = new Map<string, Heard>();
  return acts.flatMap((act) => {
    const film = films.get(act.title);
    const detail: Detail = JSON.parse(act.detail);
    const name = act.viewing ?? act.id;
    const heard = hear(viewings.get(name), { kind: act.kind, detail, film });
    viewings.set(name, heard);
    if (!(act.kind in VERBS)) return []; // a heartbeat is no statement, but tells what was played
    return [{ kind: act.kind, statement: statementOf(act, film, { heard, detail }) }];
  });
}

function hear(
  before: Heard | undefined,
  { kind, detail, film }: { kind: string; detail: Detail; film: Film | undefined },
): Heard {
  const heard = before ?? { ranges: [], since: null, at: 0, seconds: film?.seconds ?? 0, rate: 1 };
  const at = (kind === "skip" ? detail.from : detail.position) ?? heard.at;
  const stretch: PlayedRange[] =
    heard.since !== null && at > heard.since ? [[heard.since, at]] : [];
  const told = detail.played ?? [];
  const ranges = [...stretch, ...told].reduce(addRange, heard.ranges);
  const next = {
    ranges,
    at,
    seconds: detail.duration ?? heard.seconds,
    rate: detail.rate ?? heard.rate,
  };
  switch (kind) {
    case "play":
    case "resume":
      return { ...next, since: at };
    case "skip":
      return {
        ...next,
        at: detail.to ?? at,
        since: heard.since === null ? null : (detail.to ?? at),
      };
    case "rate":
    case "progress":
      return { ...next, since: heard.since === null ? null : at };
    default:
      return { ...next, since: null };
  }
}

type Telling = { heard: Heard; detail: Detail };

function statementOf(act: Act, film: Film | undefined, telling: Telling) {
  const [id, word] = VERBS[act.kind];
  const { heard } = telling;
  return {
    id: act.id,
    actor: { objectType: "Agent", account: { homePage: HOME, name: act.viewer } },
    verb: { id, display: { "en-US": word } },
    object: {
      objectType: "Activity",
      id: `${HOME}/title/${encodeURIComponent(act.title)}`,
      definition: {
        type: `${PROFILE}/activity-type/video`,
        name: { "en-US": film?.name ?? act.title },
      },
    },
    ...resultOf(act.kind, telling),
    context: {
      ...(act.viewing && { registration: act.viewing }),
      ...(act.device && { platform: act.device }),
      contextActivities: { category: [{ objectType: "Activity", id: PROFILE }] },
      extensions: extensions({
        "session-id": act.viewing ?? act.visit ?? act.id,
        length: heard.seconds > 0 ? rounded(heard.seconds) : undefined,
        "completion-threshold": act.kind === "startup" ? String(COMPLETION_THRESHOLD) : undefined,
        "screen-size": act.kind === "startup" ? (act.viewport ?? undefined) : undefined,
        speed: act.kind === "rate" || act.kind === "play" ? `${heard.rate}x` : undefined,
      }),
    },
    timestamp: act.at.toISOString(),
    version: "1.0.3",
  };
}

/** What the profile asks of each verb. */
function resultOf(kind: string, { heard, detail }: Telling) {
  const { ranges, seconds } = heard;
  const time = rounded(heard.at);
  const soFar = {
    time,
    progress: Math.floor(coverage(ranges, seconds) * 1_000) / 1_000,
    "played-segments": segments(ranges),
  };
  switch (kind) {
    case "play":
    case "resume":
    case "rate":
      return { result: { extensions: extensions({ time }) } };
    case "skip": {
      const [from, to] = [rounded(detail.from ?? 0), rounded(detail.to ?? 0)];
      return { result: { extensions: extensions({ "time-from": from, "time-to": to }) } };
    }
    case "pause":
    case "close":
      return { result: { extensions: extensions(soFar) } };
    case "complete":
      return {
        result: {
          completion: true,
          duration: `PT${rounded(seconds)}S`,
          extensions: extensions({ ...soFar, progress: 1 }),
        },
      };
    default:
      return {};
  }
}

function extensions(values: Record<string, string | number | undefined>) {
  const given = Object.entries(values).filter(([, value]) => value !== undefined);
  return Object.fromEntries(given.map(([name, value]) => [`${PROFILE}/extensions/${name}`, value]));
}

function segments(ranges: PlayedRange[]) {
  return ranges.map(([from, to]) => `${from.toFixed(3)}[.]${to.toFixed(3)}`).join("[,]");
}

function rounded(seconds: number) {
  return Math.round(seconds * 1_000) / 1_000;
}
