import { beforeEach, expect, test, vi } from "vitest";
import { PUT } from "@/app/api/blends/[id]/history/route";
import * as actions from "@/lib/blend/actions";
import { saveBlend } from "@/lib/blend/write";
import type { FormAction } from "@/lib/form-answer";
import { useTestDatabase } from "@/scripts/database/test-database";
import { addViewer, signInAs } from "@/scripts/database/test-viewer";

const jar = vi.hoisted(() => new Map<string, string>());
vi.mock("next/headers", () => ({
  cookies: async () => ({ get: (name: string) => ({ value: jar.get(name) }) }),
  headers: async () => new Headers({ host: "matinee.test" }),
}));
vi.mock("next/cache", () => ({ revalidatePath: () => undefined }));
vi.mock("next/navigation", () => ({
  redirect: (to: string) => {
    throw new Error(`redirect to ${to}`);
  },
  notFound: () => undefined,
}));

useTestDatabase();

beforeEach(() => jar.clear());

test.each(Object.entries<FormAction>(actions))(
  "%s is closed to whoever is not signed in",
  async (_, action) => {
    expect(await action(null, new FormData())).toEqual({ ok: false, message: "Sign in first." });
  },
);

const upload = {
  accounts: [{ kind: "simple", account: { rows: 1, used: 1, merged: 0, skipped: {} } }],
  titles: [
    {
      ...{ kind: "film", name: "Metropolis", otherNames: [], viewings: 1, episodes: 0 },
      ...{ seconds: 0, lastDay: null, rating: null, isListed: false },
    },
  ],
};

async function put(blendId: string, headers: Record<string, string> = {}, body: unknown = upload) {
  const request = new Request(`http://matinee.test/api/blends/${blendId}/history`, {
    method: "PUT",
    headers: { "content-type": "application/json", "sec-fetch-site": "same-origin", ...headers },
    body: JSON.stringify(body),
  });
  return (await PUT(request, { params: Promise.resolve({ id: blendId }) })).status;
}

test("a history is taken from a friend in the blend, from Matinee's own pages, in its shape, and not endlessly", async () => {
  const ada = await addViewer({ name: "Ada" });
  const bruno = await addViewer({ name: "Bruno" });
  const id = await saveBlend(ada, { name: "Friday", sharesLog: false });
  const brunos = await saveBlend(bruno, { name: "Sunday", sharesLog: false });
  expect(await put(id)).toBe(401);
  const { name, value } = await signInAs(ada);
  jar.set(name, value);
  expect(await put("no-blend")).toBe(404);
  expect(await put(brunos)).toBe(404);
  expect(await put(id, { "sec-fetch-site": "cross-site" })).toBe(403);
  expect(await put(id, { "content-type": "text/plain" })).toBe(415);
  expect(await put(id, {}, { titles: [] })).toBe(400);
  expect(await put(id, { "content-length": "99000000" })).toBe(413);
  expect(await put(id)).toBe(201);
  for (let turn = 0; turn < 12; turn++) await put(id);
  expect(await put(id)).toBe(429);
});
