import { AppError } from "@/lib/errors";

const SENTENCES = {
  notAllowed: "The host of this Matinee has not allowed that server.",
  unreachable: "The server cannot be reached. Check its address, and whether it is running.",
  signedOut: "The server does not accept the sign-in. Connect again.",
  odd: "The server answered with something that Jellyfin would not.",
  failing: "The server has trouble of its own; try again later.",
  missing: "The server has no such thing.",
} as const;

export type TroubleKind = keyof typeof SENTENCES;

/** What can go wrong with somebody else's server, in a sentence for people; never in the server's own words. */
export class Trouble extends AppError {
  readonly kind: TroubleKind;

  constructor(kind: TroubleKind, sentence: string = SENTENCES[kind]) {
    super(kind === "missing" ? "notFound" : "unprocessable", sentence);
    this.name = "Trouble";
    this.kind = kind;
  }

  /** Whether the same request may go well a moment later. */
  get isPassing() {
    return this.kind === "failing" || this.kind === "unreachable" || this.kind === "odd";
  }
}
