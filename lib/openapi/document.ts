import { exportFormats } from "@/lib/exports/schema";
import { blendDoors } from "@/lib/openapi/blends";
import { answer, away, json, problem, query, unsigned } from "@/lib/openapi/parts";
import { schemas } from "@/lib/openapi/schemas";

const events = {
  post: {
    summary: "Stores a batch of acts; sending it again changes nothing.",
    requestBody: { required: true, content: json("EventBatch") },
    responses: {
      202: answer("Each event is stored, known already, or rejected for a reason.", "EventOutcome"),
      400: problem("The envelope is malformed."),
      ...unsigned,
      403: problem("The request does not come from Matinee's own pages."),
      409: problem("viewerId is not who is signed in; nothing was stored."),
      413: problem("More than 256 KiB or 500 events."),
      415: problem("Not JSON."),
      429: problem("Too many batches; Retry-After says how many seconds."),
      ...away,
    },
  },
};

const home = {
  get: {
    parameters: [{ name: "If-None-Match", in: "header", schema: { type: "string" } }],
    summary:
      "The viewer's page: rows in order, with reasons. The same rankingId while nothing changed.",
    responses: {
      200: answer("The page.", "HomePage"),
      304: { description: "Nothing changed since If-None-Match." },
      ...unsigned,
      ...away,
    },
  },
};

const changes = {
  post: {
    summary:
      "What moved the titles of one's own page: whose acts, as far as one may know, and by how many places.",
    requestBody: { required: true, content: json("ChangeQuestion") },
    responses: {
      200: answer("Each act that moved something, found by undoing it.", "ChangeExplanation"),
      400: problem("The question is malformed."),
      ...unsigned,
      403: problem("The request does not come from Matinee's own pages."),
      404: problem("No such page of the viewer's."),
      415: problem("Not JSON."),
      ...away,
    },
  },
};

const live = {
  get: {
    summary: "Server-sent events: page {causes:[eventId]}, presence, ping.",
    responses: {
      200: {
        description: "A stream.",
        content: { "text/event-stream": { schema: { type: "string" } } },
      },
      ...unsigned,
      429: problem("Too many streams are open; Retry-After says how many seconds."),
      ...away,
    },
  },
};

const search = {
  get: {
    summary: "The little that is shown while somebody types: titles, people and themes.",
    parameters: [query("q", "What has been typed so far; nothing gives ideas to begin with.")],
    responses: { 200: answer("The best of each.", "QuickFind"), ...unsigned, ...away },
  },
};

const neighbours = {
  get: {
    summary: "Friends of like taste who agreed to be seen.",
    responses: {
      200: {
        description: "Most alike first.",
        content: {
          "application/json": {
            schema: { type: "array", items: { $ref: "#/components/schemas/Neighbour" } },
          },
        },
      },
      ...unsigned,
      ...away,
    },
  },
};

const filters = [
  query("from", "Only what happened at or after this moment (ISO 8601), by corrected time."),
  query("to", "Only what happened before this moment (ISO 8601), by corrected time."),
  query("kinds", "Only these kinds, separated by commas: of events, feedback and statements."),
  query("titles", "Only these titles: ids separated by commas."),
  query("origin", "Viewers of these origins, separated by commas; real and demo when left out."),
  query(
    "weights",
    "Version of the weights that preferences are folded under; the one in force when left out.",
  ),
  query(
    "project",
    "Name of a project, whose pseudonyms and ids nobody can tie to those of another.",
  ),
  query("times", "exact (when left out), or cut to the minute, hour or day."),
  query("k", "Leaves out titles on which fewer than so many viewers acted."),
];

const exportFile = {
  get: {
    summary: "One data set of the log, streamed. Needs the role researcher.",
    parameters: [
      {
        name: "file",
        in: "path",
        required: true,
        description:
          "DATASET.FORMAT: events, impressions, rankings, preferences, titles or viewers as csv, ndjson or parquet; or `bundle`, a zip.",
        schema: { type: "string" },
      },
      ...filters,
      query("format", `bundle only: ${exportFormats.join(", ")}.`),
      query("ticket", "A UUID under which the export can be watched and cut off."),
      query("split", "bundle only: temporal or leave-last-out adds train, valid and test files."),
      query("licence", "bundle only: what the manifest states as the licence."),
    ],
    responses: {
      200: {
        description: "The file.",
        content: {
          "text/csv": {},
          "application/x-ndjson": {},
          "application/vnd.apache.parquet": {},
          "application/zip": {},
        },
      },
      400: problem("A filter is malformed."),
      ...unsigned,
      403: problem("Not a researcher."),
      404: problem("No such data set or format."),
      422: problem("A split of a format that has no preferences."),
      429: problem("Too many exports run at once; Retry-After says how many seconds."),
      ...away,
    },
  },
};

const explorer = {
  get: {
    summary:
      "Stored events, the latest first, fifty at once: {events, hasMore}. Needs the role researcher; covers whom an export would cover.",
    parameters: [
      query("viewer", "Pseudonym, or the name of a labelled viewer."),
      query(
        "origin",
        "Viewers of these origins, separated by commas; real and demo when left out.",
      ),
      query("kinds", "Only these kinds, separated by commas."),
      query("title", "Only this title: its id, or a part of its name."),
      query("visit", "Only this visit."),
      query("from", "Only what happened at or after this moment (ISO 8601), by corrected time."),
      query("to", "Only what happened before this moment (ISO 8601), by corrected time."),
      query("before", "Only what stands before this `cursor` of an event in the log."),
      query("after", "Only what stands after this `cursor` of an event in the log."),
    ],
    responses: {
      200: { description: "The events.", content: { "application/json": {} } },
      400: problem("A filter is malformed."),
      ...unsigned,
      403: problem("Not a researcher."),
      ...away,
    },
  },
};

const exportProgress = {
  parameters: [
    {
      name: "ticket",
      in: "path",
      required: true,
      description: "The UUID that the export was asked for with, as its parameter `ticket`.",
      schema: { type: "string", format: "uuid" },
    },
  ],
  get: {
    summary: "How far an export of one's own is: rows read of rows counted.",
    responses: {
      200: {
        description:
          "{state: running, done or broken, file, rows, counted}; counted is null until it is known.",
        content: { "application/json": {} },
      },
      ...unsigned,
      403: problem("Not a researcher."),
      404: problem("No such export is under way, or it is somebody else's."),
    },
  },
  delete: {
    summary: "Cuts an export of one's own off.",
    responses: {
      204: { description: "Its query ends." },
      ...unsigned,
      403: problem("Not a researcher, or not from Matinee's own pages."),
      404: problem("No such export is under way, or it is somebody else's."),
    },
  },
};

const health = {
  get: {
    summary: "Whether Matinee can serve. Needs no sign-in.",
    security: [],
    responses: { 200: answer("Ready.", "Health"), 503: answer("Not ready.", "Health") },
  },
};

const gate = {
  get: {
    summary:
      "Nothing but the gate: whether one is signed in, and what a request costs that does no more.",
    responses: { 204: { description: "Somebody is signed in." }, ...unsigned, ...away },
  },
};

const media = {
  get: {
    summary: "A picture or video file that the host imported; answers byte ranges.",
    parameters: [
      {
        name: "path",
        in: "path",
        required: true,
        description: "SLUG/FILE",
        schema: { type: "string" },
      },
    ],
    responses: {
      200: { description: "The file." },
      206: { description: "The range that was asked for." },
      ...unsigned,
      404: problem("No such file."),
      416: { description: "No such range." },
    },
  },
};

const wishes = {
  get: {
    summary:
      "The viewer's own wish list as a file: titles without a trailer here, with their ids elsewhere.",
    parameters: [
      {
        name: "file",
        in: "path",
        required: true,
        schema: { type: "string", enum: ["wish-list.json", "wish-list.csv"] },
      },
    ],
    responses: {
      200: { description: "The file." },
      ...unsigned,
      404: problem("No such file."),
    },
  },
};

const openApi = {
  get: {
    summary: "This document. Needs no sign-in.",
    security: [],
    responses: { 200: { description: "OpenAPI 3.1." } },
  },
};

const inPath = (name: string, description: string) => ({
  name,
  in: "path",
  required: true,
  description,
  schema: { type: "string" },
});

const libraryImage = {
  get: {
    summary: "A picture of a title in the viewer's own library, in the size of its shape.",
    parameters: [
      inPath("title", "Id of the title."),
      inPath("kind", "Which picture in which shape, such as poster-card."),
    ],
    responses: {
      200: { description: "The picture, kept by Matinee." },
      ...unsigned,
      404: problem("No such picture in this viewer's library."),
      422: problem("The media server cannot be reached, or gave no picture."),
      ...away,
    },
  },
};

const libraryStream = {
  get: {
    summary: "Playlists and segments of a film in the viewer's own library.",
    parameters: [
      inPath("ticket", "Signed for one viewer and one item, and over after some hours."),
      inPath("path", "What of the item, such as master.m3u8."),
    ],
    responses: {
      200: { description: "A playlist or a segment." },
      206: { description: "The part of it that Range asked for." },
      ...unsigned,
      404: problem("The ticket is over, or is somebody else's."),
      422: problem("The media server cannot be reached, or does not give it."),
      ...away,
    },
  },
};

const demo = {
  get: {
    summary: "Who may be signed in as in demo mode. Needs no sign-in.",
    security: [],
    responses: {
      200: answer("The labelled demo accounts.", "Demo"),
      404: problem("Demo mode is off here."),
    },
  },
};

const demoStage = {
  get: {
    summary:
      "Server-sent events of a stage in demo mode: page {pane, causes:[eventId]}, acts of demo friends, circle {bonds}, ping.",
    parameters: [
      {
        name: "pane",
        in: "query",
        required: true,
        description: "Id of the demo friend of a pane; once or twice.",
        schema: { type: "string", format: "uuid" },
      },
    ],
    responses: {
      200: {
        description: "A stream.",
        content: { "text/event-stream": { schema: { type: "string" } } },
      },
      400: problem("No pane, or more than two."),
      ...unsigned,
      404: problem("Demo mode is off, somebody real asks, or a pane is no demo friend's."),
      429: problem("Too many streams are open; Retry-After says how many seconds."),
      ...away,
    },
  },
};

/** The OpenAPI 3.1 description of every door for machines. */
export function openApiDocument(version: string, sessionCookie: string) {
  return {
    openapi: "3.1.0",
    info: { title: "Matinee", version, license: { name: "MIT", identifier: "MIT" } },
    security: [{ session: [] }],
    paths: {
      "/api/events": events,
      "/api/home": home,
      "/api/home/changes": changes,
      "/api/live": live,
      "/api/neighbours": neighbours,
      "/api/search": search,
      "/api/explorer": explorer,
      ...blendDoors,
      "/api/exports/{file}": exportFile,
      "/api/exports/progress/{ticket}": exportProgress,
      "/api/gate": gate,
      "/api/health": health,
      "/api/demo": demo,
      "/api/demo/stage": demoStage,
      "/api/media/{path}": media,
      "/api/library/images/{title}/{kind}": libraryImage,
      "/api/library/stream/{ticket}/{path}": libraryStream,
      "/api/openapi.json": openApi,
      "/api/wishes/{file}": wishes,
    },
    components: {
      securitySchemes: { session: { type: "apiKey", in: "cookie", name: sessionCookie } },
      schemas,
    },
  };
}
