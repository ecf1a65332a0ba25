import type { Body } from "./answers";
import type { Speaker } from "./authorisation";
import type { StoredUserData } from "./made-library";

export type StandInUser = {
  name: string;
  password: string;
  closedLibraries?: string[];
  data?: Record<string, StoredUserData>; // by item id
};

export type PlayingReport = { step: string; user: string; body: Record<string, unknown> };

/** Asked at a door that is open to everybody. */
export type OpenRequest = {
  method: string;
  path: string;
  query: URLSearchParams;
  speaker: Speaker;
  body: Body;
};

/** Asked by somebody who is signed in. */
export type ClosedRequest = {
  method: string;
  path: string;
  query: URLSearchParams;
  user: Required<StandInUser> & { id: string };
  body: Body;
};
