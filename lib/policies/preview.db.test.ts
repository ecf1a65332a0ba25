import { expect, test } from "vitest";
import { pool } from "@/lib/db";
import { shippedNumbers } from "@/lib/policies/policy";
import { previewPage, readShowable } from "@/lib/policies/preview";
import { refreshViewers } from "@/lib/rankings/engine";
import { useDemoRoom } from "@/scripts/database/test-demo-room";
import { addViewer, answerConsent } from "@/scripts/database/test-viewer";

useDemoRoom();

async function countRankings() {
  const { rows } = await pool().query<{ count: number }>("select count(*)::int from ranking");
  return rows[0].count;
}

test("a page by other numbers is shown beside the page of now, and neither is recorded", async () => {
  const ada = (await readShowable()).find(({ label }) => label === "Ada");
  const before = await countRankings();
  const page = await previewPage(ada?.pseudonym ?? "", { ...shippedNumbers, genreRows: 0 });
  expect(page?.current.some(({ kind }) => kind === "genre")).toBe(true);
  expect(page?.edited.some(({ kind }) => kind === "genre")).toBe(false);
  expect(page?.edited.map(({ label }) => label)).toContain("Top picks for you");
  expect(await countRankings()).toBe(before);
});

test("numbers that weigh acts anew change the preview, and nobody's page", async () => {
  const [ada] = await readShowable();
  const weighed = { ...shippedNumbers, trendHalfLifeDays: 0.2, likeStrength: 20 };
  const page = await previewPage(ada.pseudonym, weighed);
  expect(page?.edited).not.toEqual(page?.current);
  const again = await previewPage(ada.pseudonym, shippedNumbers);
  expect(again?.edited).toEqual(again?.current);
  expect(again?.current).toEqual(page?.current);
});

test("real friends are shown from when they agree to research, under a pseudonym, and imported viewers never", async () => {
  const farah = await addViewer({ name: "Farah" });
  await addViewer({ name: "Imported 1", origin: "imported" });
  await refreshViewers();
  const before = await readShowable();
  expect(before.filter(({ origin }) => origin !== "demo" && origin !== "synthetic")).toEqual([]);
  await answerConsent(farah, "research_export", true);
  const shown = (await readShowable()).filter(({ origin }) => origin === "real");
  expect(shown.length).toBe(1);
  expect(shown[0].label).toMatch(/^v[0-9a-f]{24}$/);
  expect(await previewPage(shown[0].pseudonym, shippedNumbers)).not.toBeNull();
  await answerConsent(farah, "research_export", false);
  expect(await previewPage(shown[0].pseudonym, shippedNumbers)).toBeNull();
  expect(await previewPage(farah, shippedNumbers)).toBeNull();
});

test("a preview names no friend", async () => {
  for (const { pseudonym } of (await readShowable()).slice(0, 6)) {
    const page = await previewPage(pseudonym, shippedNumbers);
    const labels = page?.current.map(({ label }) => label).join();
    expect(labels).not.toMatch(/Because (Ada|Bruno|Chen|Dalia)/);
  }
});
