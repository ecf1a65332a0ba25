import { type Account, emptyAccount, skip } from "@/lib/netflix/account";
import { isOf } from "@/lib/netflix/profile";

/** -1 thumbs down, 1 up, 2 two thumbs up. */
export type Rating = -1 | 1 | 2;

type OpinionRow = { profile: string; title: string; thumbs: string; stars: string; at: string };

/** Gathers the rows of Ratings.csv; of several opinions on a title the latest counts, and none where that took it back. */
export class Ratings {
  #rows: OpinionRow[] = [];
  #torn = 0;

  add(row: OpinionRow) {
    this.#rows.push(row);
  }

  addTorn() {
    this.#torn++;
  }

  get profiles() {
    return [...new Set(this.#rows.map(({ profile }) => profile))];
  }

  finish(profileName: string): { ratings: Map<string, Rating>; account: Account } {
    const account = { ...emptyAccount(), rows: this.#rows.length + this.#torn };
    skip(account, "tornRow", this.#torn);
    const opinions = new Map<string, OpinionRow[]>();
    for (const row of this.#rows) {
      if (!isOf(row.profile, profileName)) skip(account, "otherProfile");
      else if (row.title.trim() === "") skip(account, "noTitle");
      else {
        const rows = opinions.get(row.title);
        if (rows) rows.push(row);
        else opinions.set(row.title, [row]);
      }
    }
    const ratings = new Map<string, Rating>();
    for (const [title, rows] of opinions) {
      const rating = ratingOf(latestOf(rows));
      const told = rating === null ? 0 : rows.filter((row) => ratingOf(row) !== null).length;
      skip(account, "noOpinion", rows.length - told);
      if (rating === null) continue;
      account.used++;
      account.merged += told - 1;
      ratings.set(title, rating);
    }
    return { ratings, account };
  }
}

/** The last in time; where the file names no moments, the last of the rows. */
function latestOf(rows: OpinionRow[]) {
  return rows.reduce((latest, row) => (row.at >= latest.at ? row : latest));
}

function ratingOf({ thumbs, stars }: OpinionRow): Rating | null {
  const thumb = Number(thumbs);
  if (thumb === 1) return -1;
  if (thumb === 2) return 1;
  if (thumb === 3) return 2;
  const star = Number(stars);
  if (star >= 1 && star <= 2) return -1;
  if (star === 5) return 2;
  return star === 4 ? 1 : null; // three stars of five say neither
}

/** Gathers the rows of MyList.csv. */
export class Listed {
  #rows: { profile: string; title: string }[] = [];
  #torn = 0;

  add(row: { profile: string; title: string }) {
    this.#rows.push(row);
  }

  addTorn() {
    this.#torn++;
  }

  get profiles() {
    return [...new Set(this.#rows.map(({ profile }) => profile))];
  }

  finish(profileName: string): { titles: Set<string>; account: Account } {
    const account = { ...emptyAccount(), rows: this.#rows.length + this.#torn };
    skip(account, "tornRow", this.#torn);
    const titles = new Set<string>();
    for (const { profile, title } of this.#rows) {
      if (!isOf(profile, profileName)) skip(account, "otherProfile");
      else if (title.trim() === "") skip(account, "noTitle");
      else {
        account[titles.has(title) ? "merged" : "used"]++;
        titles.add(title);
      }
    }
    return { titles, account };
  }
}
