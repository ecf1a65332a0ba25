import { demoCast } from "@/lib/demo/cast";
import { historyOf } from "@/lib/demo/history";
import { SeededRandom } from "@/lib/demo/seeded-random";
import { drawOf } from "@/lib/demo/taste-groups";
import type { EventKind } from "@/lib/events/kinds";
import type { StageFriend } from "@/lib/stage/friend";
import type { Title } from "@/lib/titles/read";

/** One event of a tour; acts of one viewing share its number. */
export type TourAct = {
  actor: string; // id of a demo friend
  kind: EventKind;
  titleId: string;
  viewing: number;
  detail: object;
};

/** What happens, why it matters, and the acts that make it happen. */
export type TourScene = { what: string; why: string; acts: TourAct[] };

type Cast = { left: StageFriend; right: StageFriend };

const CHOICE = 5; // best-fitting titles that a seed chooses among
const SHARED = 3; // titles that the learner takes over from the other friend

/** A tour for two demo friends: the same scenes whenever it is asked for with the same seed and catalogue. */
export function planTour({ left, right }: Cast, titles: Title[], seed: number): TourScene[] {
  const random = new SeededRandom(`tour ${seed} ${left.id} ${right.id}`);
  const isSwapped = finished(right, titles).length === 0; // who has no past has nothing to teach
  const [learner, teacher] = isSwapped ? [right, left] : [left, right];
  const learned = seen(learner, titles);
  const taught = seen(teacher, titles);
  const isNew = ({ id }: Title) => !learned.has(id) && !taught.has(id);
  const fresh = finished(teacher, titles).filter(({ id }) => !learned.has(id));
  const shared = choose(byDraw(teacher, fresh), SHARED, random);
  const [discovery] = choose(byDraw(teacher, titles.filter(isNew)), 1, random);
  const [detour] = choose(byDraw(teacher, titles.filter(isNew)).reverse(), 1, random);
  return scenesOf({ learner, teacher, shared, discovery, detour });
}

type Plot = {
  learner: StageFriend;
  teacher: StageFriend;
  shared: Title[];
  discovery: Title | undefined;
  detour: Title | undefined;
};

function scenesOf({ learner, teacher, shared, discovery, detour }: Plot): TourScene[] {
  const [one, two] = [learner.name, teacher.name];
  const [first, second, third] = shared;
  const script: (TourScene | undefined)[] = [
    {
      what: `${one} and ${two}, each with rows of their own.`,
      why: "The number on a line says how alike two tastes are, of a hundred. Both panes are live: click in them whenever you like.",
      acts: [],
    },
    first && {
      what: `${one} watches ${first.title}, which ${two} finished.`,
      why: "A click is worth 1, a play 2, a full watch 4. A viewing counts once, by the most it was worth.",
      acts: watch(learner, first, 1),
    },
    second && {
      what: `${one} watches ${second.title}, another of ${two}'s.`,
      why: `The more they have in common, the more ${two}'s taste counts in ${one}'s rows.`,
      acts: watch(learner, second, 2),
    },
    detour && {
      what: `${one} skips through ${detour.title} and leaves.`,
      why: "A skip is worth 3 and a close 2. This one is nothing to the other's taste.",
      acts: skipThrough(learner, detour, 3),
    },
    discovery && {
      what: `${two} watches ${discovery.title}, new to both.`,
      why: `What ${two} does now counts in ${one}'s rows, as far as they are alike.`,
      acts: watch(teacher, discovery, 4),
    },
    first && {
      what: `${one} likes ${first.title}.`,
      why: "Saying so counts beside the watching, and can be taken back.",
      acts: [{ actor: learner.id, kind: "like", titleId: first.id, viewing: 5, detail: {} }],
    },
    third && {
      what: `${one} watches ${third.title}.`,
      why: "Three titles in common: look at the line now.",
      acts: watch(learner, third, 6),
    },
    {
      what: "That was the tour. The stage is yours.",
      why: "Every act went the way a real one goes: into the log, into the taste, into the rows.",
      acts: [],
    },
  ];
  return script.filter((scene) => scene !== undefined);
}

function watch({ id: actor }: StageFriend, title: Title, viewing: number): TourAct[] {
  const duration = title.media.trailer.durationSeconds;
  const whole = { position: duration, duration, played: [[0, duration]] };
  const common = { actor, titleId: title.id, viewing };
  return [
    { ...common, kind: "click", detail: {} },
    { ...common, kind: "play", detail: { position: 0 } },
    { ...common, kind: "complete", detail: whole },
  ];
}

function skipThrough({ id: actor }: StageFriend, title: Title, viewing: number): TourAct[] {
  const duration = title.media.trailer.durationSeconds;
  const [from, to, end] = [0.1, 0.6, 0.7].map((part) => Math.round(duration * part * 10) / 10);
  const common = { actor, titleId: title.id, viewing };
  const watched = {
    position: end,
    duration,
    played: [
      [0, from],
      [to, end],
    ],
  };
  return [
    { ...common, kind: "click", detail: {} },
    { ...common, kind: "play", detail: { position: 0 } },
    { ...common, kind: "skip", detail: { from, to, input: "key" } },
    { ...common, kind: "close", detail: { ...watched, reason: "left" } },
  ];
}

function memberOf({ id }: StageFriend) {
  return demoCast().find((member) => member.id === id);
}

/** What a friend met before the showing, by the opening state that rewinding restores. */
function pastOf(friend: StageFriend, titles: Title[]) {
  const member = memberOf(friend);
  return member ? historyOf(member, titles) : [];
}

function seen(friend: StageFriend, titles: Title[]) {
  return new Set(pastOf(friend, titles).map(({ titleId }) => titleId));
}

function finished(friend: StageFriend, titles: Title[]) {
  const done = pastOf(friend, titles).filter(({ kind }) => kind === "complete");
  const ids = new Set(done.map(({ titleId }) => titleId));
  return titles.filter(({ id }) => ids.has(id));
}

/** What draws a friend most comes first. */
function byDraw(friend: StageFriend, titles: Title[]) {
  const taste = memberOf(friend)?.taste ?? {};
  return titles
    .map((title) => ({ title, draw: drawOf(taste, title) }))
    .sort((a, b) => b.draw - a.draw || (a.title.id < b.title.id ? -1 : 1))
    .map(({ title }) => title);
}

function choose(titles: Title[], wanted: number, random: SeededRandom) {
  return titles
    .slice(0, CHOICE)
    .map((title) => ({ title, order: random.next() }))
    .sort((a, b) => a.order - b.order)
    .slice(0, wanted)
    .map(({ title }) => title);
}
