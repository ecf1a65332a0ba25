import type { schemas } from "@/lib/openapi/schemas";

type SchemaName = keyof typeof schemas;

export const json = (name: SchemaName) => ({
  "application/json": { schema: { $ref: `#/components/schemas/${name}` } },
});
export const answer = (description: string, name: SchemaName) => ({
  description,
  content: json(name),
});
export const problem = (description: string) => ({
  description,
  content: { "application/problem+json": { schema: { $ref: "#/components/schemas/Problem" } } },
});
export const query = (name: string, description: string) => ({
  name,
  in: "query",
  required: false,
  description,
  schema: { type: "string" },
});

export const unsigned = { 401: problem("Nobody is signed in.") };
export const away = { 503: problem("The database is away; Retry-After says how many seconds.") };
