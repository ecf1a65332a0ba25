import pg from "pg";
import { env } from "@/lib/env";
import { type Cell, CopyIn, copyRow } from "@/lib/libraries/copy-in";
import type { LibraryTitle } from "@/lib/libraries/library-title";
import {
  DROP_VANISHED,
  FORGET_RATINGS,
  GATHER_TAGS,
  MEAN_RATINGS,
  NAME_TITLES,
  STAGING,
  TAKE_RATINGS,
  TAKE_TITLES,
} from "@/lib/libraries/statements";

const TAGGED_AT_ONCE = 5_000; // titles
const ROWS_AT_ONCE = 20_000;

/** Tables that lines wait in, with the columns that they are written to. */
const WAITING = {
  titles: "incoming_title",
  links: "incoming_link",
  means: "incoming_mean",
  tags: "incoming_tag",
  ratings: "incoming_rating",
} as const;

/**
 * One library being stored, on a connection of its own. Every step is a short transaction: an open one would hold back
 * all events that others store meanwhile, and with them everybody's pages.
 */
export class LibraryStore {
  titles = 0;
  #client: pg.Client;
  #sourceId: number;

  private constructor(client: pg.Client, sourceId: number) {
    this.#client = client;
    this.#sourceId = sourceId;
  }

  static async open(sourceId: number) {
    const client = new pg.Client({ connectionString: env().DATABASE_URL });
    client.on("error", () => undefined); // the query under way tells
    await client.connect();
    await client.query(STAGING);
    return new LibraryStore(client, sourceId);
  }

  close() {
    return this.#client.end().catch(() => undefined);
  }

  /** Lets rows wait for a statement that takes them in. */
  async wait(table: keyof typeof WAITING, rows: Cell[][]) {
    for (let from = 0; from < rows.length; from += ROWS_AT_ONCE) {
      const part = rows.slice(from, from + ROWS_AT_ONCE).map(copyRow);
      await this.#client.query(new CopyIn(WAITING[table], part.join(""))).done;
    }
  }

  /** Takes titles in that enough people rated; tells how many were new here, and how many of these were wanted. */
  async takeTitles(titles: { line: number; title: LibraryTitle }[], leastRatings: number) {
    await this.wait(
      "titles",
      titles.map(({ line, title }) => rowOf(line, title)),
    );
    const { rows } = await this.#client.query<{ given: number; wanted: number }>(TAKE_TITLES, [
      this.#sourceId,
      leastRatings,
    ]);
    for (const statement of NAME_TITLES) await this.#client.query(statement);
    this.titles += rows[0].wanted;
    return rows[0];
  }

  /** Forgets titles that the files have no more. */
  async dropVanished() {
    await this.#repeat(DROP_VANISHED);
  }

  /** The number of every title by its key. */
  async numbers(): Promise<Map<string, number>> {
    const { rows } = await this.#client.query<[string, number]>({
      text: "select key, id from wider_title where source_id = $1",
      values: [this.#sourceId],
      rowMode: "array",
    });
    return new Map(rows);
  }

  async gatherTags() {
    await this.#client.query("create index on incoming_tag (key)");
    await this.#client.query("analyze incoming_tag");
    const { rows } = await this.#client.query<{ first: number | null; last: number }>(
      "select min(id) as first, max(id) as last from wider_title where source_id = $1",
      [this.#sourceId],
    );
    const { first, last } = rows[0];
    for (let id = first ?? last + 1; id <= last; id += TAGGED_AT_ONCE)
      await this.#client.query(GATHER_TAGS, [this.#sourceId, id, id + TAGGED_AT_ONCE]);
  }

  async forgetRatings() {
    await this.#repeat(FORGET_RATINGS);
  }

  /** Rows of person, title, stars and seconds. */
  async takeRatings(rows: Cell[][]) {
    await this.wait("ratings", rows);
    await this.#client.query(TAKE_RATINGS, [this.#sourceId]);
    await this.#client.query("truncate incoming_rating");
  }

  /** Settles what the ratings come to; tells how many there are, and of how many people. */
  async settleRatings() {
    await this.#client.query("analyze background_rating");
    await this.#client.query(MEAN_RATINGS, [this.#sourceId]);
    const { rows } = await this.#client.query<{ ratings: number; people: number }>(
      `select count(*)::int as ratings, count(distinct person)::int as people
       from background_rating where source_id = $1`,
      [this.#sourceId],
    );
    return rows[0];
  }

  async #repeat(statement: string) {
    for (;;) {
      const { rowCount } = await this.#client.query(statement, [this.#sourceId]);
      if (rowCount === 0) return;
    }
  }
}

function rowOf(line: number, title: LibraryTitle): Cell[] {
  return [
    ...[line, title.key, title.kind, title.name, title.otherNames, title.year],
    ...[title.runtimeMinutes, title.genres, title.tags, title.overview, title.imdbId],
    ...[title.tmdbId, title.ratingMean, title.ratingCount],
  ];
}
