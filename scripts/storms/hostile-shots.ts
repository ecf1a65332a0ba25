import { randomUUID } from "node:crypto";
import type { SeededRandom } from "@/lib/demo/seeded-random";
import { hostileValue, longText, pick } from "./hostile-values";
import type { Shot } from "./shot";
import { batchOf, type SoundEvent, soundEvent, soundEvents } from "./sound-event";

type Maker = (titles: string[], random: SeededRandom) => Omit<Shot, "kind">;

const REFUSED = { headers: {}, events: [], isSound: false };
const FIELDS =
  "id kind titleId occurredAt viewingId visitId tabId seq placement position duration played from to input query";

/** Every family of hostile bodies, with how often it is thrown. */
const makers: Record<string, { share: number; make: Maker }> = {
  noise: { share: 12, make: (_, random) => refused(noise(random)) },
  truncated: { share: 12, make: truncated },
  "deep nesting": { share: 4, make: (_, random) => refused(nested(random)) },
  "deep values": { share: 2, make: (titles, random) => altered(titles, random, "deep") },
  numbers: { share: 12, make: (titles, random) => altered(titles, random, "numbers") },
  types: { share: 14, make: (titles, random) => altered(titles, random, "types") },
  times: { share: 6, make: (titles, random) => altered(titles, random, "times") },
  texts: { share: 6, make: (titles, random) => altered(titles, random, "texts") },
  "NUL characters": { share: 6, make: (titles, random) => altered(titles, random, "nul") },
  "NUL bytes": { share: 2, make: (titles, random) => refused(`${sound(titles, random)}\0`) },
  "lone surrogates": { share: 6, make: (titles, random) => altered(titles, random, "surrogates") },
  "wrong envelope": { share: 5, make: wrongEnvelope },
  "wrong content type": { share: 5, make: wrongType },
  "foreign origin": { share: 5, make: foreign },
  "nobody signed in": { share: 3, make: nobody },
  "another viewer": { share: 2, make: anotherViewer },
  "10,000 events": { share: 0.5, make: tooMany },
  oversize: { share: 0.5, make: oversize },
  "duplicate keys": { share: 4, make: duplicateKeys },
  "prototype keys": { share: 4, make: prototypeKeys },
  "torn connection": { share: 0.2, make: (titles, random) => torn(titles, random) },
};

const total = Object.values(makers).reduce((sum, { share }) => sum + share, 0);

export function hostileShot(titles: string[], random: SeededRandom): Shot {
  let drawn = random.next() * total;
  for (const [kind, { share, make }] of Object.entries(makers)) {
    drawn -= share;
    if (drawn < 0) return { kind, ...make(titles, random) };
  }
  throw new Error("The shares do not add up.");
}

export function soundShot(titles: string[], random: SeededRandom): Shot {
  const events = soundEvents(titles, random, 10);
  return {
    kind: "sound",
    body: batchOf(events),
    headers: {},
    expects: [202],
    events,
    isSound: true,
  };
}

function refused(body: string | Buffer, status = 400, headers: Shot["headers"] = {}) {
  return { ...REFUSED, body, headers, expects: [status] };
}

function sound(titles: string[], random: SeededRandom) {
  return batchOf(soundEvents(titles, random, 3));
}

function noise(random: SeededRandom) {
  return Buffer.from(Array.from({ length: random.integer(0, 400) }, () => random.integer(0, 255)));
}

function truncated(titles: string[], random: SeededRandom) {
  const body = sound(titles, random);
  return refused(body.slice(0, random.integer(0, body.length - 1)));
}

function nested(random: SeededRandom) {
  const depth = random.integer(100, 60_000);
  return pick(["[".repeat(depth), '{"events":'.repeat(depth / 5), `${"[".repeat(depth)}]`], random);
}

/** Between sound events one of whose fields holds what it should not. */
function altered(
  titles: string[],
  random: SeededRandom,
  family: Parameters<typeof hostileValue>[0],
) {
  const events = soundEvents(titles, random, 3);
  const broken = soundEvent(titles, random);
  const field = pick(FIELDS.split(" "), random);
  const value = hostileValue(family, random);
  const rest = JSON.stringify({ ...broken, [field]: undefined }).slice(1);
  const body = batchOf([...events, "BROKEN"]).replace(
    '"BROKEN"',
    () => `{"${field}":${value},${rest}`,
  );
  const kept = field === "id" || field === "kind" ? [] : [broken];
  return { ...REFUSED, body, expects: [202], events: [...events, ...kept] };
}

/** Some of it is odd but right, such as an empty list of events or a moment in the year 9999. */
function wrongEnvelope(titles: string[], random: SeededRandom) {
  const sent = soundEvents(titles, random, 2);
  const events = JSON.stringify(sent);
  const now = JSON.stringify(new Date().toISOString());
  const family = pick(["numbers", "types", "times", "nul", "surrogates"], random);
  const value = hostileValue(family, random);
  const odd = { ...REFUSED, expects: [400, 202] };
  return pick(
    [
      refused(events),
      refused(`{"events":${events}}`),
      refused(value),
      { ...odd, body: `{"sentAt":${value},"events":${events}}`, events: sent },
      { ...odd, body: `{"sentAt":${now},"events":${value}}` }, // holds none of ours
    ],
    random,
  );
}

const TYPES = [
  "text/plain",
  "application/x-www-form-urlencoded",
  "application/jsonp",
  "",
  undefined,
];

function wrongType(titles: string[], random: SeededRandom) {
  return refused(sound(titles, random), 415, { "content-type": pick(TYPES, random) });
}

function foreign(titles: string[], random: SeededRandom) {
  const headers = pick(
    [
      { origin: "https://evil.example" },
      { origin: "null" },
      { origin: undefined },
      { origin: "http://localhost.evil.example" },
      { "sec-fetch-site": "cross-site" },
      { "sec-fetch-site": "same-site" },
      { origin: "https://evil.example", "x-forwarded-host": "evil.example" },
    ],
    random,
  );
  return refused(sound(titles, random), 403, headers);
}

function nobody(titles: string[], random: SeededRandom) {
  const cookie = pick([undefined, "matinee.session=x", "=;=;", `a=${"b".repeat(4_000)}`], random);
  return refused(sound(titles, random), 401, { cookie });
}

function anotherViewer(titles: string[], random: SeededRandom) {
  const batch = JSON.parse(sound(titles, random));
  return refused(JSON.stringify({ ...batch, viewerId: randomUUID() }), 409);
}

function tooMany(titles: string[], random: SeededRandom) {
  const event = pick<unknown>([{}, null, 1, soundEvent(titles, random)], random);
  return refused(batchOf(Array(10_000).fill(event)), 413);
}

function oversize(titles: string[], random: SeededRandom) {
  const pad = longText.repeat(random.integer(3, 20));
  const body = JSON.stringify({ ...JSON.parse(sound(titles, random)), pad });
  const isChunked = random.isTrue(0.5);
  const headers = { "content-length": undefined, "transfer-encoding": "chunked" };
  return refused(body, 413, isChunked ? headers : {});
}

/** JSON.parse takes the last of equal keys, so the first id must never be seen again. */
function duplicateKeys(titles: string[], random: SeededRandom) {
  const event = soundEvent(titles, random);
  const twice = `{"id":"${randomUUID()}","kind":"hide",${JSON.stringify(event).slice(1)}`;
  const body = batchOf(["TWICE"]).replace('"TWICE"', twice).replace("{", '{"events":7,');
  return { body, headers: {}, expects: [202], events: [event], isSound: true };
}

function prototypeKeys(titles: string[], random: SeededRandom) {
  const event: SoundEvent = soundEvent(titles, random);
  const extra = pick(
    [
      '"__proto__":{"kind":"hide","polluted":true}',
      '"constructor":{"prototype":{"polluted":true}}',
      '"toString":null,"valueOf":1,"hasOwnProperty":[]',
      '"placement":{"__proto__":{"row":0},"rankingId":"__proto__"}',
    ],
    random,
  );
  const body = batchOf(["PROTO"])
    .replace('"PROTO"', `{${extra},${JSON.stringify(event).slice(1)}`)
    .replace("{", `{${extra},`);
  return { body, headers: {}, expects: [202], events: [event], isSound: true };
}

function torn(titles: string[], random: SeededRandom) {
  return { ...REFUSED, body: sound(titles, random), expects: [] };
}
