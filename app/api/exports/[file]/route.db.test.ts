import { expect, test, vi } from "vitest";
import { useTestDatabase } from "@/scripts/database/test-database";
import { addViewer, signInAs } from "@/scripts/database/test-viewer";
import { GET } from "./route";

const jar = vi.hoisted(() => new Map<string, { value: string }>());
vi.mock("next/headers", () => ({
  cookies: async () => jar, // outside Next there is no request to read from
  headers: async () => new Headers(),
}));

useTestDatabase();

async function getAs(role: string | null, file: string, method = "GET") {
  jar.clear();
  if (role) {
    const { name, value } = await signInAs(
      await addViewer({ name: `${role} ${method} ${file}`, role }),
    );
    jar.set(name, { value });
  }
  const request = new Request(`http://localhost/api/exports/${file}`, { method });
  return GET(request, { params: Promise.resolve({ file }) });
}

test.each([
  [null, "events.csv", 401],
  ["friend", "events.csv", 403],
  ["researcher", "events.csv", 200],
  ["host", "titles.parquet", 200],
  ["researcher", "secrets.csv", 404],
])("%s asking for %s is answered %i", async (role, file, status) => {
  const response = await getAs(role, file);
  expect(response.status).toBe(status);
  await response.body?.cancel();
});

test("who only asks for the head leaves nothing open behind", async () => {
  for (const file of ["events.csv", "viewers.csv", "titles.csv", "rankings.csv", "bundle"]) {
    const response = await getAs("researcher", file, "HEAD");
    expect([response.status, response.body], file).toEqual([200, null]);
    expect(response.headers.get("content-disposition"), file).toContain("attachment");
  }
});

test("a file says what it is and is kept nowhere", async () => {
  const { headers, body } = await getAs("host", "viewers.csv");
  expect(headers.get("content-type")).toContain("text/csv");
  expect(headers.get("content-disposition")).toBe('attachment; filename="matinee-viewers.csv"');
  expect(headers.get("cache-control")).toBe("no-store");
  await body?.cancel();
});
