import { beforeEach, expect, test, vi } from "vitest";
import { PUT } from "@/app/api/blends/[id]/history/route";
import { GET as live } from "@/app/api/blends/[id]/live/route";
import * as tonight from "@/app/api/blends/[id]/tonight/route";
import { PUT as vote } from "@/app/api/blends/[id]/votes/route";
import { PUT as wish } from "@/app/api/blends/[id]/wishes/route";
import * as actions from "@/lib/blend/actions";
import { openingWishes } from "@/lib/blend/wishes";
import { saveBlend } from "@/lib/blend/write";
import type { FormAction } from "@/lib/form-answer";
import { useTestDatabase } from "@/scripts/database/test-database";
import { addTitles, addViewer, signInAs } from "@/scripts/database/test-viewer";

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

type Door = (request: Request, context: { params: Promise<{ id: string }> }) => Promise<Response>;

const aboutMetropolis = { titleId: "metropolis", isFor: true };
const eveningDoors: [string, Door, string, object?][] = [
  ["the live stream", live, "GET"],
  ["wishes", wish, "PUT", openingWishes],
  ["votes", vote, "PUT", aboutMetropolis],
  ["settling", tonight.PUT, "PUT", aboutMetropolis],
  ["settling anew", tonight.DELETE, "DELETE"],
];

test.each(eveningDoors)(
  "%s of a blend: 401 for strangers, 404 for who is not in it, 403 from elsewhere",
  async (name, door, method, body) => {
    const ada = await addViewer({ name: `Ada of ${name}` });
    const bruno = await addViewer({ name: `Bruno of ${name}` });
    await addTitles("metropolis").catch(() => undefined); // it is there from the case before
    const id = await saveBlend(ada, { name: "Friday", sharesLog: false });
    const ask = async (site = "same-origin") => {
      const leaving = new AbortController();
      const request = new Request(`http://matinee.test/api/blends/${id}`, {
        method,
        headers: { "content-type": "application/json", "sec-fetch-site": site },
        body: body && JSON.stringify(body),
        signal: leaving.signal,
      });
      const { status } = await door(request, { params: Promise.resolve({ id }) });
      leaving.abort();
      return status;
    };
    const signIn = async (viewer: typeof ada) => {
      const cookie = await signInAs(viewer);
      jar.set(cookie.name, cookie.value);
    };
    expect(await ask()).toBe(401);
    await signIn(bruno);
    expect(await ask()).toBe(404);
    await signIn(ada);
    if (method !== "GET") expect(await ask("cross-site")).toBe(403);
    expect(await ask()).toBe(method === "DELETE" ? 403 : 200); // nothing is settled yet
  },
);
