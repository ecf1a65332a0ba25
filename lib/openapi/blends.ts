import { answer, away, json, problem, unsigned } from "@/lib/openapi/parts";

const parameters = [{ name: "id", in: "path", required: true, schema: { type: "string" } }];
const notIn = { 404: problem("No blend that one is in, or no title for all of its friends.") };
const foreign = { 403: problem("The request does not come from Matinee's own pages.") };
const toldTonight = answer("Tonight, as the blend has it now.", "Evening");

const blendHistory = {
  put: {
    summary:
      "Stores one's own viewing history in a blend, in place of the one before: titles, as read in the browser.",
    parameters,
    requestBody: { required: true, content: json("HistoryUpload") },
    responses: {
      201: answer("It is stored and its titles are matched.", "HistoryStored"),
      400: problem("The history is malformed."),
      ...unsigned,
      ...foreign,
      ...notIn,
      413: problem("More than 8 MiB."),
      415: problem("Not JSON."),
      429: problem("Too many uploads; Retry-After says how many seconds."),
      ...away,
    },
  },
};

const live = {
  get: {
    summary:
      "Server-sent events: evening, whenever something of tonight changed; gone, when one is in the blend no longer; ping.",
    parameters,
    responses: {
      200: {
        description: "A stream.",
        content: { "text/event-stream": { schema: { type: "string" } } },
      },
      ...unsigned,
      ...notIn,
      429: problem("Too many streams are open; Retry-After says how many seconds."),
      ...away,
    },
  },
};

const wishes = {
  put: {
    summary: "Shares the wishes for tonight with the friends in the blend; the last ones count.",
    parameters,
    requestBody: { required: true, content: json("TonightWishes") },
    responses: { 200: toldTonight, ...refused(), ...away },
  },
};

const votes = {
  put: {
    summary: "One's own vote on a title for tonight: for it, not tonight, or neither any more.",
    parameters,
    requestBody: { required: true, content: json("TonightVote") },
    responses: { 200: toldTonight, ...refused(), ...away },
  },
};

const tonight = {
  put: {
    summary: "Settles on a title for tonight: the owner may, and anybody by a majority of votes.",
    parameters,
    requestBody: { required: true, content: json("TonightChoice") },
    responses: {
      200: toldTonight,
      ...refused(),
      403: problem("Not from Matinee's own pages, or neither owner nor majority."),
      ...away,
    },
  },
  delete: {
    summary: "Opens the question again; for the owner and whoever settled it.",
    parameters,
    responses: {
      200: toldTonight,
      ...unsigned,
      403: problem("Not from Matinee's own pages, or somebody else settled it."),
      ...notIn,
      ...away,
    },
  },
};

function refused() {
  return {
    400: problem("The body is malformed."),
    ...unsigned,
    ...foreign,
    ...notIn,
    415: problem("Not JSON."),
  };
}

export const blendDoors = {
  "/api/blends/{id}/history": blendHistory,
  "/api/blends/{id}/live": live,
  "/api/blends/{id}/wishes": wishes,
  "/api/blends/{id}/votes": votes,
  "/api/blends/{id}/tonight": tonight,
};
