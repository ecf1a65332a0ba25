import { CsvReader } from "@/lib/netflix/csv-reader";
import { Listed, Ratings } from "@/lib/netflix/opinions";
import { RefusedFile } from "@/lib/netflix/refused-file";
import { type Table, tableOf } from "@/lib/netflix/table-kind";
import { type FullSitting, FullViewings, SimpleViewings } from "@/lib/netflix/viewings";

const MOST_ROWS = 5_000_000; // of one file; a browser's memory has an end

/** The tables that were read so far, each gathered as its rows passed by. */
export class Tables {
  readonly today: number;
  simple: SimpleViewings | undefined;
  full: FullViewings | undefined;
  ratings: Ratings | undefined;
  listed: Listed | undefined;

  readonly #onSitting: ((sitting: FullSitting) => void) | undefined;

  constructor(today: number, onSitting?: (sitting: FullSitting) => void) {
    this.today = today;
    this.#onSitting = onSitting;
  }

  /** Profiles that any table names, the one with the viewings first. */
  get profiles() {
    const named = [this.full, this.ratings, this.listed].flatMap((table) => table?.profiles ?? []);
    return [...new Set(named)].filter((profile) => profile !== "");
  }

  get isEmpty() {
    return !this.simple && !this.full && !this.ratings && !this.listed;
  }

  /** A reader of one more table; it is refused when its first row announces none of Netflix's. */
  reader(fileName: string): { push(text: string): void; end(): void } {
    let take: ((cells: string[] | null) => void) | undefined;
    let rows = 0;
    const csv = new CsvReader((cells) => {
      if (++rows > MOST_ROWS)
        throw new RefusedFile(`${fileName} has more than ${MOST_ROWS.toLocaleString("en")} rows.`);
      if (take) take(cells);
      else take = this.#open(cells === null ? null : tableOf(cells), fileName);
    });
    return {
      push: (text) => csv.push(text),
      end: () => {
        csv.end();
        if (rows === 0) throw new RefusedFile(`${fileName} is empty.`);
      },
    };
  }

  #open(table: Table | null, fileName: string): (cells: string[] | null) => void {
    if (table === null)
      throw new RefusedFile(
        `The first row of ${fileName} names none of the columns that Netflix writes, such as “Title” and “Date”.`,
      );
    const gather = this.#gathererOf(table);
    return (cells) => {
      if (cells === null || cells.length < table.columns.size / 2) gather.torn();
      else gather.add((name) => cells[table.columns.get(name) ?? -1] ?? "");
    };
  }

  #gathererOf({ kind }: Table): Gatherer {
    switch (kind) {
      case "simple":
        return this.#simple();
      case "full":
        return this.#full();
      case "ratings":
        return this.#ratings();
      case "list":
        return this.#listed();
    }
  }

  #simple(): Gatherer {
    if (this.full || this.simple) throw new RefusedFile(ONE_HISTORY);
    const table = new SimpleViewings(this.today);
    this.simple = table;
    return {
      add: (cell) => table.add({ title: cell("title"), date: cell("date") }),
      torn: () => table.addTorn(),
    };
  }

  #full(): Gatherer {
    if (this.full || this.simple) throw new RefusedFile(ONE_HISTORY);
    const table = new FullViewings(this.today, this.#onSitting);
    this.full = table;
    return {
      add: (cell) =>
        table.add({
          profile: cell("profile name"),
          title: cell("title"),
          startTime: cell("start time"),
          duration: cell("duration"),
          attributes: cell("attributes"),
          supplement: cell("supplemental video type"),
          latestBookmark: cell("latest bookmark"),
        }),
      torn: () => table.addTorn(),
    };
  }

  #ratings(): Gatherer {
    const table = this.ratings ?? new Ratings();
    this.ratings = table;
    return {
      add: (cell) =>
        table.add({
          profile: cell("profile name"),
          title: cell("title name"),
          thumbs: cell("thumbs value"),
          stars: cell("star value"),
          at: cell("event utc ts"),
        }),
      torn: () => table.addTorn(),
    };
  }

  #listed(): Gatherer {
    const table = this.listed ?? new Listed();
    this.listed = table;
    return {
      add: (cell) => table.add({ profile: cell("profile name"), title: cell("title name") }),
      torn: () => table.addTorn(),
    };
  }
}

type Gatherer = { add: (cell: (name: string) => string) => void; torn: () => void };

const ONE_HISTORY =
  "These are two viewing histories. Take one of them, so that nothing counts twice.";
