import type { LoggedTitle, Sitting, ViewingLog } from "@/lib/insights/viewing-log";

/** One viewing of Matinee's own log with what it played. */
export type OwnViewing = {
  titleId: string;
  startedAt: Date;
  watchedSeconds: number;
  durationSeconds: number; // of the trailer; 0 where nothing told it
  isComplete: boolean;
};

export type OwnTitle = {
  id: string;
  title: string;
  kind: "film" | "series";
  year: number;
  genres: string[];
  tags: string[];
};

export const COMPLETE_FROM = 0.95; // of a trailer's seconds, as for the event

/** Matinee's own log in the common form. Viewings of titles that are not offered any more are left out. */
export function ownLog(viewings: OwnViewing[], titles: OwnTitle[]): ViewingLog {
  const places = new Map(titles.map(({ id }, place) => [id, place]));
  const sittings = viewings.flatMap((viewing, number): Sitting[] => {
    const title = places.get(viewing.titleId);
    if (title === undefined) return [];
    const { startedAt, watchedSeconds } = viewing;
    return [
      {
        title,
        work: title,
        at: startedAt.getTime(),
        seconds: watchedSeconds,
        viewing: number,
        part: partOf(viewing),
      },
    ];
  });
  return {
    precision: "moment",
    hasSeconds: true,
    completeFrom: COMPLETE_FROM,
    titles: titles.map(loggedTitle),
    sittings: sittings.sort((a, b) => a.at - b.at),
  };
}

function partOf({ watchedSeconds, durationSeconds, isComplete }: OwnViewing) {
  if (isComplete) return 1;
  return durationSeconds > 0 ? Math.min(1, watchedSeconds / durationSeconds) : null;
}

function loggedTitle({ title, kind, year, genres, tags }: OwnTitle): LoggedTitle {
  return { name: title, kind, year, genres, tags };
}
