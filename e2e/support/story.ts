import { type BrowserContext, test as base, expect, type Page } from "@playwright/test";
import pg from "pg";
import { waitForControls } from "./awake";

export { expect };

export type StoredEvent = {
  id: string;
  kind: string;
  title_id: string | null;
  viewing_id: string | null;
  ranking_id: string | null;
  row: number | null;
  position: number | null;
  detail: Record<string, unknown>;
};

type Story = {
  /** A browser of its own, signed in as a demo friend. */
  friend: (name: string) => Promise<{ page: Page; context: BrowserContext }>;
  /** The name for a newcomer; another one whenever the story is told again in the same Matinee. */
  named: (name: string) => string;
  /** Events of a viewer as the server stored them, in order of arrival. */
  eventsOf: (name: string, kind?: string) => Promise<StoredEvent[]>;
  /** The same of some kinds, but only what comes from now on. */
  actsOf: (name: string, kinds: string[]) => Promise<() => Promise<StoredEvent[]>>;
  /** SQL against the database under test. */
  query: <Row extends pg.QueryResultRow>(text: string, values?: unknown[]) => Promise<Row[]>;
  /** Failures of this story that are meant to happen, such as requests while offline. */
  expectedProblems: RegExp[];
};

/** A story fails when a page logs an error or a request fails that the story did not announce. */
export const test = base.extend<Story & { pool: pg.Pool; watch: (page: Page) => void }>({
  pool: async ({}, use) => {
    const pool = new pg.Pool({ connectionString: process.env.MATINEE_TEST_DATABASE, max: 2 });
    await use(pool);
    await pool.end();
  },
  expectedProblems: async ({}, use) => use([]),
  watch: async ({ expectedProblems }, use) => {
    const problems: string[] = [];
    await use((page) => {
      waitForControls(page);
      page.on("console", (message) => {
        if (message.type() !== "error") return;
        problems.push(`${message.text()} (${message.location().url})`);
      });
      page.on("pageerror", (error) => problems.push(`uncaught: ${error.message}`));
      page.on("requestfailed", (request) => {
        const reason = request.failure()?.errorText ?? "";
        // leaving a page ends its streams and prefetches; that is no failure
        if (reason !== "net::ERR_ABORTED")
          problems.push(`${request.method()} ${request.url()}: ${reason}`);
      });
    });
    const unexpected = problems.filter(
      (problem) => !expectedProblems.some((known) => known.test(problem)),
    );
    expect(unexpected, "errors the browser reported").toEqual([]);
  },
  page: async ({ page, watch }, use) => {
    watch(page);
    await use(page);
  },
  friend: async ({ browser, watch }, use) => {
    const contexts: BrowserContext[] = [];
    await use(async (name) => {
      const context = await browser.newContext({ baseURL: process.env.MATINEE_TEST_URL });
      contexts.push(context);
      await signInAs(context, name);
      const page = await context.newPage();
      watch(page);
      return { page, context };
    });
    for (const context of contexts) await context.close();
  },
  named: async ({}, use, { retry, repeatEachIndex }) => {
    const turn = retry + repeatEachIndex;
    await use((name) => (turn === 0 ? name : `${name} ${turn + 1}`));
  },
  query: async ({ pool }, use) =>
    use(async (text, values) => (await pool.query(text, values)).rows),
  eventsOf: async ({ query }, use) =>
    use((name, kind) =>
      query<StoredEvent>(
        `select e.id, e.kind, e.title_id, e.viewing_id, e.ranking_id, e.row, e.position, e.detail
         from event e join viewer v on v.id = e.viewer_id
         where v.name = $1 and ($2::text is null or e.kind = $2) order by e.seq`,
        [name, kind ?? null],
      ),
    ),
  actsOf: async ({ eventsOf }, use) =>
    use(async (name, kinds) => {
      const known = new Set((await eventsOf(name)).map(({ id }) => id));
      return async () =>
        (await eventsOf(name)).filter(({ id, kind }) => !known.has(id) && kinds.includes(kind));
    }),
});

/** Signs a context in through the demo provider, without the page. */
export async function signInAs(context: BrowserContext, name: string) {
  const { csrfToken } = await (await context.request.get("/api/auth/csrf")).json();
  const answer = await context.request.post("/api/auth/callback/demo", {
    form: { csrfToken, name, json: "true", callbackUrl: "/" },
  });
  expect(answer.ok(), `signing in as ${name}`).toBe(true);
}

/** Puts the demo audience back to its opening state. */
export async function rewindDemo() {
  const { spawnSync } = await import("node:child_process");
  const environment = { ...process.env, DATABASE_URL: process.env.MATINEE_TEST_DATABASE };
  const result = spawnSync(
    process.execPath,
    ["scripts/run.mjs", "scripts/demo.ts", "rewind", "--yes"],
    {
      env: environment,
      encoding: "utf8",
    },
  );
  expect(result.status, result.stderr).toBe(0);
}
