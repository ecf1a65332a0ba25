import { expect, test } from "./support/story";

const OPEN = ["/api/health", "/api/openapi.json", "/sign-in"];
const GATED_PAGES = [
  "/",
  "/my-list",
  "/history",
  "/insights",
  "/circle",
  "/blend",
  "/likely",
  "/search",
  "/settings",
  "/about",
  "/title/nosferatu-1922",
  "/watch/nosferatu-1922",
  "/people/buster-keaton",
];
const ROLE_PAGES = ["/host", "/lab", "/design"];
const GATED_ROUTES = [
  "/api/home",
  "/api/live",
  "/api/neighbours",
  "/api/search?q=nosferatu",
  "/insights/titles",
  "/api/demo/stage?pane=73242ff9-f896-8736-ba8e-ca1855176ed6",
  "/api/exports/events.csv",
  "/api/exports/bundle",
  "/media/nosferatu-1922/card.avif",
  "/%6dedia/nosferatu-1922/trailer.m3u8",
];

test("a stranger passes only the open doors", async ({ request }) => {
  for (const path of OPEN) expect((await request.get(path)).status(), path).toBe(200);
  for (const path of [...GATED_PAGES, ...ROLE_PAGES]) {
    const answer = await request.get(path, { maxRedirects: 0 });
    expect(answer.status(), path).toBe(307);
    expect(answer.headers().location, path).toContain("/sign-in");
    expect(await answer.text(), path).not.toContain("Nosferatu"); // nor in the head of the page
  }
  for (const path of GATED_ROUTES) {
    const answer = await request.get(path);
    expect(answer.status(), path).toBe(401);
    expect(answer.headers()["content-type"], path).toContain("application/problem+json");
  }
});

test("the sign-in page bears any fault in its address", async ({ request }) => {
  for (const error of ["CredentialsSignin", "constructor", "__proto__", "a&error=b"])
    expect((await request.get(`/sign-in?error=${error}`)).status(), error).toBe(200);
  for (const pane of ["%00", "%E2%82%AC", "%0D%0Aset-cookie:a=b"])
    expect((await request.get(`/sign-in?pane=${pane}`)).status(), pane).toBe(200);
});

test("a friend finds neither the host's pages nor the researcher's", async ({ friend }) => {
  const { context } = await friend("Ada");
  for (const path of ROLE_PAGES) expect((await context.request.get(path)).status(), path).toBe(404);
  expect((await context.request.get("/api/exports/events.csv")).status()).toBe(403);
});

test("a title above a friend's limit has no picture and no trailer either", async ({
  friend,
  query,
}) => {
  const limit = "update viewer set maturity_limit = $1 where name = 'Chen' and origin = 'demo'";
  const [grown] = await query<{ id: string; slug: string }>(
    "select id, slug from title where maturity = '16+' order by id limit 1",
  );
  const { context } = await friend("Chen");
  const answers = async () => {
    const files = ["card.avif", "trailer.m3u8", "captions.vtt"];
    const asked = files.map((file) => context.request.get(`/media/${grown.slug}/${file}`));
    return (await Promise.all(asked)).map((answer) => answer.status());
  };
  await expect.poll(answers).toEqual([200, 200, 200]);
  await query(limit, ["12+"]);
  await expect.poll(answers).toEqual([404, 404, 404]);
  await query(limit, [null]);
  await expect.poll(answers).toEqual([200, 200, 200]);
  const inside = `/_next/image?url=${encodeURIComponent(`/media/${grown.slug}/card.avif`)}&w=640&q=75`;
  expect((await context.request.get(inside)).status()).toBe(404);
});

test("every page carries a policy with its own nonce and stays out of search engines", async ({
  friend,
}) => {
  const { context } = await friend("Ada");
  const nonces = new Set<string>();
  for (const path of GATED_PAGES) {
    const answer = await context.request.get(path);
    const policy = answer.headers()["content-security-policy"];
    expect(policy, path).toContain("'strict-dynamic'");
    expect(policy, path).not.toContain("unsafe-eval");
    expect(answer.headers()["x-robots-tag"], path).toBe("noindex");
    const nonce = /'nonce-([^']+)'/.exec(policy)?.[1] ?? "";
    expect(await answer.text(), path).toContain(`nonce="${nonce}"`);
    nonces.add(nonce);
  }
  expect(nonces.size).toBe(GATED_PAGES.length);
});

test("acts are taken from Matinee's own pages only", async ({ friend, baseURL }) => {
  const { context } = await friend("Ada");
  const body = { sentAt: new Date().toISOString(), events: [] };
  const post = (headers: Record<string, string>) =>
    context.request.post("/api/events", { headers, data: body });
  expect((await post({ origin: "http://evil.example" })).status()).toBe(403);
  expect((await post({ "sec-fetch-site": "cross-site" })).status()).toBe(403);
  expect(
    (await post({ origin: "http://evil.example", "x-forwarded-host": "evil.example" })).status(),
  ).toBe(403);
  const own = await post({ origin: new URL(baseURL ?? "").origin });
  expect(own.status()).toBe(202);
  expect(await own.json()).toEqual({ accepted: 0, duplicates: 0, rejected: [] });
});

test("signing out ends the session also for someone who kept the cookie", async ({
  friend,
  browser,
}) => {
  const { context } = await friend("Bruno");
  const kept = await context.storageState();
  const { csrfToken } = await (await context.request.get("/api/auth/csrf")).json();
  await context.request.post("/api/auth/signout", { form: { csrfToken, json: "true" } });
  const thief = await browser.newContext({
    storageState: kept,
    baseURL: process.env.MATINEE_TEST_URL,
  });
  expect((await thief.request.get("/api/home")).status()).toBe(401);
  await thief.close();
});

test("session cookies cannot be read by scripts nor travel to other sites", async ({ friend }) => {
  const { context } = await friend("Ada");
  const session = (await context.cookies()).find(({ name }) => name.endsWith(".session"));
  expect(session).toMatchObject({ httpOnly: true, sameSite: "Lax" });
});

test("a wrong address answers with a problem, not with the inside of a program", async ({
  request,
}) => {
  const answer = await request.post("/api/events", {
    data: "{",
    headers: { "content-type": "application/json" },
  });
  expect(answer.status()).toBe(401);
  const text = await answer.text();
  expect(text).not.toMatch(/node_modules|at \w+ \(/);
  expect((await request.get("/api/auth/callback/demo")).status()).toBe(405);
  const form = { "content-type": "multipart/form-data" };
  expect((await request.post("/blend", { data: "x", headers: form })).status()).toBe(400);
});
