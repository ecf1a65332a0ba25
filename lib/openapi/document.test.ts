import { readdirSync } from "node:fs";
import { expect, test } from "vitest";
import { openApiDocument } from "@/lib/openapi/document";

const document = openApiDocument("1.0.0", "matinee.session");

test("every door for machines is described, and no other", () => {
  const routes = readdirSync("app/api", { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith("route.ts") && !file.startsWith("auth"))
    .map((file) => `/api/${file.replace("/route.ts", "").replace(/\[(?:\.{3})?(\w+)\]/g, "{$1}")}`);
  expect(Object.keys(document.paths).sort()).toEqual(routes.sort());
});

test("every reference leads to a schema", () => {
  const references = [...JSON.stringify(document).matchAll(/#\/components\/schemas\/(\w+)/g)];
  expect(references.length).toBeGreaterThan(10);
  for (const [, name] of references) expect(document.components.schemas).toHaveProperty(name);
});
