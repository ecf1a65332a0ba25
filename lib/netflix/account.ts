/** Why a row of a file says nothing about taste; each has a sentence on the screen. */
export const skipReasons = {
  noTitle: "without a title",
  badDate: "with a date that cannot be read",
  badDuration: "with a duration that cannot be read",
  trailer: "a trailer, a teaser, a recap or a hook",
  autoplay: "started by itself and was left alone",
  tooShort: "watched for less than a minute",
  otherProfile: "of another profile",
  noOpinion: "a rating that was taken back",
  tornRow: "not a row of this table",
} as const;

export type SkipReason = keyof typeof skipReasons;

/** What became of every row of a file: the parts add up to the rows. */
export type Account = {
  rows: number;
  used: number; // each stands for one viewing, rating or listing
  merged: number; // further parts of one that is counted already
  skipped: Partial<Record<SkipReason, number>>;
};

export function emptyAccount(): Account {
  return { rows: 0, used: 0, merged: 0, skipped: {} };
}

export function skippedRows({ skipped }: Account) {
  return Object.values(skipped).reduce((sum, rows) => sum + rows, 0);
}

export function skip(account: Account, reason: SkipReason, rows = 1) {
  if (rows > 0) account.skipped[reason] = (account.skipped[reason] ?? 0) + rows;
}
