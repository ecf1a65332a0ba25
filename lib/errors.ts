/** Outcomes a caller should hear about, each with its HTTP status and the sentence people read. */
const OUTCOMES = {
  malformed: [400, "The request is malformed."],
  signInNeeded: [401, "Sign in first."],
  wrongPassphrase: [401, "Name and passphrase do not match."],
  notAllowed: [403, "You may not do this."],
  otherOrigin: [403, "The request must come from Matinee itself."],
  notFound: [404, "There is nothing here."],
  otherViewer: [409, "Somebody else is signed in now."],
  nameTaken: [409, "Somebody in the circle already has this name."],
  linkUsed: [410, "This link was used, taken back or has expired."],
  tooLarge: [413, "The request is too large."],
  notJson: [415, "The request must be JSON."],
  unprocessable: [422, "The request cannot be carried out."],
  tooMany: [429, "Too many requests; try again later."],
  unavailable: [503, "The database is away; try again shortly."],
} as const satisfies Record<string, readonly [number, string]>;

export type Outcome = keyof typeof OUTCOMES;

/** An expected outcome other than success; everything else that is thrown is a bug. */
export class AppError extends Error {
  readonly outcome: Outcome;
  readonly status: number;
  readonly retryAfterSeconds?: number;

  constructor(outcome: Outcome, detail?: string, retryAfterSeconds?: number) {
    super(detail ?? OUTCOMES[outcome][1]);
    this.name = "AppError";
    this.outcome = outcome;
    this.status = OUTCOMES[outcome][0];
    this.retryAfterSeconds = retryAfterSeconds;
  }

  get title() {
    return OUTCOMES[this.outcome][1];
  }
}
