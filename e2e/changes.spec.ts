import { violations } from "./support/axe";
import { expect, rewindDemo, test } from "./support/story";

test.beforeAll(rewindDemo);

test("what changed and why names the act that moved the rows, by keyboard alone", async ({
  friend,
  baseURL,
}) => {
  const { page, context } = await friend("Emeka");
  const listens = page.waitForResponse((answer) => answer.url().endsWith("/api/home"));
  await page.goto("/");
  await listens; // asked for when the live connection has opened: from now on causes are heard
  const { rows } = await (await context.request.get("/api/home")).json();
  const [title] = rows.find(({ kind }: { kind: string }) => kind === "top-picks").titles;
  const now = new Date().toISOString();
  const viewingId = crypto.randomUUID();
  const watched = { position: 20, duration: 20, played: [[0, 20]] };
  const events = ["click", "play", "complete"].map((kind) => ({
    id: crypto.randomUUID(),
    ...{ kind, titleId: title.id, occurredAt: now, viewingId, ...watched },
  }));
  await context.request.post("/api/events", {
    headers: { origin: new URL(baseURL ?? "").origin },
    data: { sentAt: now, events },
  });

  const button = page.getByRole("button", { name: "What changed" });
  await button.focus();
  await page.keyboard.press("Enter");
  const panel = page.getByRole("dialog", { name: "What changed and why" });
  await expect(panel.getByText(`You finished ${title.title}`)).toBeVisible();
  await expect(panel.getByRole("list", { name: "Top picks for you now" })).toBeVisible();
  expect(await violations(page, { within: "dialog[open]" })).toEqual([]);
  await page.keyboard.press("Escape");
  await expect(panel).toBeHidden();
  await expect(button).toBeFocused();
});
