import type { LibraryRule, WatchedThere } from "@/lib/jellyfin/evidence";
import { strengthThere } from "@/lib/jellyfin/evidence";
import type { PagePolicy } from "@/lib/policies/policy";
import { isHidden, opinionIn, type ViewerState } from "@/lib/rankings/viewer-state";
import { confidenceOf } from "@/lib/recommender/confidence";

/** What a viewer did on their own media server: theirs alone, and no part of what the circle is told. */
export type Library = {
  hidesWatched: boolean;
  isWatched: Set<string>; // title ids
  strengths: Map<string, number>; // of preference, by title id
  resumes: Map<string, { part: number; at: number }>; // begun there and not finished
  lastPlayedAt: Map<string, number>; // milliseconds, by title id
};

type Choices = { viewerId: string; hidesWatched: boolean; rule: LibraryRule };
type Act = WatchedThere & {
  viewerId: string;
  titleId: string;
  resumeSeconds: number;
  seconds: number;
};

/** Libraries by viewer, from what is stored. Ages count from the last thing that each viewer played there. */
export function librariesFrom(choices: Choices[], acts: Act[]): Map<string, Library> {
  const byViewer = Map.groupBy(acts, ({ viewerId }) => viewerId);
  return new Map(
    choices.map(({ viewerId, hidesWatched, rule }) => [
      viewerId,
      { hidesWatched, ...libraryOf(byViewer.get(viewerId) ?? [], rule) },
    ]),
  );
}

function libraryOf(acts: Act[], rule: LibraryRule) {
  let asOf = 0;
  for (const { lastPlayedAt } of acts) asOf = Math.max(asOf, lastPlayedAt ?? 0);
  const library = {
    isWatched: new Set<string>(),
    strengths: new Map<string, number>(),
    resumes: new Map<string, { part: number; at: number }>(),
    lastPlayedAt: new Map<string, number>(),
  };
  for (const act of acts) {
    const { titleId, lastPlayedAt, resumeSeconds, seconds } = act;
    if (act.isPlayed) library.isWatched.add(titleId);
    const strength = strengthThere(act, rule, asOf);
    if (strength > 0) library.strengths.set(titleId, strength);
    if (lastPlayedAt !== null) library.lastPlayedAt.set(titleId, lastPlayedAt);
    if (resumeSeconds > 0 && seconds > 0) {
      const part = Math.min(1, resumeSeconds / seconds);
      library.resumes.set(titleId, { part, at: lastPlayedAt ?? 0 });
    }
  }
  return library;
}

type Told = { library: Library | undefined; state: ViewerState; policy: PagePolicy };

/**
 * Adds what a library tells of taste to what the log does, as confidence per title: the surer of the two counts. What the
 * viewer said here, by a dislike or by hiding, stands above both.
 */
export function addLibrary(own: Map<string, number>, { library, state, policy }: Told) {
  for (const [titleId, strength] of library?.strengths ?? []) {
    const here = state.get(titleId);
    if (here && (opinionIn(here) === "dislike" || isHidden(here))) continue;
    const confidence = confidenceOf({ strength, opinion: null }, policy);
    own.set(titleId, Math.max(own.get(titleId) ?? 0, confidence));
  }
}
