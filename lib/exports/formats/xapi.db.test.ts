import { beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { bundle } from "@/scripts/database/test-bundle";
import { useTestDatabase } from "@/scripts/database/test-database";
import { addExportWorld } from "@/scripts/database/test-showing";

useTestDatabase();
let world: Awaited<ReturnType<typeof addExportWorld>>;
beforeAll(async () => {
  world = await addExportWorld();
});

const extension = (name: string) => `https://w3id.org/xapi/video/extensions/${name}`;
const seconds = z.number().min(0);
const segments = z.string().regex(/^(\d+\.\d{3}\[\.\]\d+\.\d{3}(\[,\]|$))*$/);
const told = (shape: Record<string, z.ZodType>) =>
  z.object({
    extensions: z.strictObject(
      Object.fromEntries(Object.entries(shape).map(([name, type]) => [extension(name), type])),
    ),
  });
const soFar = { time: seconds, progress: z.number().min(0).max(1), "played-segments": segments };

/** What the profile asks of the result of each verb. */
const results: Record<string, z.ZodType> = {
  "http://adlnet.gov/expapi/verbs/interacted": z.undefined(),
  "https://w3id.org/xapi/video/verbs/played": told({ time: seconds }),
  "https://w3id.org/xapi/video/verbs/paused": told(soFar),
  "https://w3id.org/xapi/video/verbs/seeked": told({ "time-from": seconds, "time-to": seconds }),
  "http://adlnet.gov/expapi/verbs/terminated": told(soFar),
  "http://adlnet.gov/expapi/verbs/completed": told(soFar).extend({
    completion: z.literal(true),
    duration: z.string().regex(/^PT\d+(\.\d+)?S$/),
  }),
};

const statement = z.strictObject({
  id: z.uuid(),
  actor: z.strictObject({
    objectType: z.literal("Agent"),
    account: z.strictObject({ homePage: z.url(), name: z.string().regex(/^v[0-9a-f]{24}$/) }),
  }),
  verb: z.strictObject({ id: z.url(), display: z.record(z.string(), z.string()) }),
  object: z.strictObject({
    objectType: z.literal("Activity"),
    id: z.url(),
    definition: z.strictObject({
      type: z.literal("https://w3id.org/xapi/video/activity-type/video"),
      name: z.record(z.string(), z.string()),
    }),
  }),
  result: z.unknown(),
  context: z.strictObject({
    registration: z.uuid().optional(),
    contextActivities: z.object({
      category: z.tuple([z.object({ id: z.literal("https://w3id.org/xapi/video") })]),
    }),
    extensions: z.looseObject({
      [extension("session-id")]: z.uuid(),
      [extension("length")]: seconds,
    }),
  }),
  timestamp: z.iso.datetime(),
  version: z.literal("1.0.3"),
});

async function statements(filter = "") {
  const lines = (await bundle("xapi", filter)).lines("statements.ndjson");
  return lines.map((line) => statement.partial({ result: true }).parse(JSON.parse(line)));
}

test("every statement is of the profile, and its result what the profile asks of its verb", async () => {
  const all = await statements();
  expect(all).toHaveLength(10);
  for (const { verb, result } of all) results[verb.id].parse(result);
});

test("a viewing reads as it was watched", async () => {
  const own = (await statements()).filter(({ context }) => context.registration === world.viewing);
  const words = own.map(({ verb }) => verb.display["en-US"]);
  expect(words).toEqual(["interacted", "played", "paused", "played", "seeked", "terminated"]);
  expect(own[2].result).toEqual({
    extensions: {
      [extension("time")]: 6,
      [extension("progress")]: 0.3,
      [extension("played-segments")]: "0.000[.]6.000",
    },
  });
  expect(own[5].result).toEqual({
    extensions: {
      [extension("time")]: 18,
      [extension("progress")]: 0.55,
      [extension("played-segments")]: "0.000[.]8.000[,]15.000[.]18.000",
    },
  });
});

test("kinds narrow the statements, and what was played is known all the same", async () => {
  const [only, ...more] = await statements("kinds=pause");
  expect(more).toEqual([]);
  expect(only.result).toMatchObject({
    extensions: { [extension("played-segments")]: "0.000[.]6.000" },
  });
});
