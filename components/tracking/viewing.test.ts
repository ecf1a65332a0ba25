import { beforeEach, expect, test, vi } from "vitest";

type Logged = Record<"kind" | "titleId" | "viewingId" | "app" | "viewport" | "device", string> & {
  reason?: string;
};

const half = { position: 10, duration: 20, played: [[0, 10]] as [number, number][] };
const whole = { position: 20, duration: 20, played: [[0, 20]] as [number, number][] };
const place = { rankingId: "018f0000-0000-7000-8000-000000000000", row: 1, position: 4 };

const laptop = { innerWidth: 1_440, innerHeight: 780, matchMedia: () => ({ matches: false }) };

let page: Awaited<ReturnType<typeof openPage>>;
let sent: Logged[];

/** A page of the app, with modules of its own, in a tab whose storage outlives it. */
async function openPage() {
  vi.resetModules();
  vi.stubGlobal("window", Object.assign(new EventTarget(), laptop));
  vi.stubGlobal("screen", { width: 1_440, height: 900 });
  vi.stubGlobal("document", Object.assign(new EventTarget(), { visibilityState: "visible" }));
  const tracker = await import("./tracker");
  const viewing = await import("./viewing");
  tracker.startTracker({ viewerId: "ada", paused: false, version: "1.0.0" });
  return { ...tracker, ...viewing, window };
}

async function logged() {
  await page.flushBeforeSignOut();
  return sent.map(({ kind }) => kind);
}

beforeEach(async () => {
  const storage = new Map<string, string>();
  vi.stubGlobal("sessionStorage", {
    getItem: (key: string) => storage.get(key) ?? null,
    setItem: (key: string, value: string) => storage.set(key, value),
    removeItem: (key: string) => storage.delete(key),
  });
  vi.stubGlobal("BroadcastChannel", undefined);
  vi.stubGlobal("navigator", {});
  vi.stubGlobal("fetch", async (_: unknown, { body }: { body: string }) => {
    sent.push(...JSON.parse(body).events);
    return new Response(null, { status: 202 });
  });
  sent = [];
  page = await openPage();
});

test("click, play and close of one opening share a viewing and its placement", async () => {
  const id = page.openViewing("faust", place);
  page.track({ kind: "play", ...page.viewingContext("faust") });
  page.noteWatching("faust", half);
  page.leaveViewing("left");
  expect(await logged()).toEqual(["click", "play", "close"]);
  for (const event of sent) expect(event).toMatchObject({ viewingId: id, placement: place });
  expect(sent.at(-1)).toMatchObject({ reason: "left", ...half });
});

test("a title opened by its address has a viewing without a click", async () => {
  page.enterViewing("faust");
  page.leaveViewing("left");
  expect(await logged()).toEqual(["close"]);
});

test("details entered by address, or by going back after a full watch, begin no viewing", async () => {
  page.continueViewing("faust");
  page.leaveViewing("left");
  page.openViewing("faust", place);
  page.completeViewing("faust", whole);
  page.leaveViewing("left");
  page.continueViewing("faust");
  page.leaveViewing("left");
  expect(await logged()).toEqual(["click", "complete"]);
});

test("going on from the details to the player is the same viewing", () => {
  const id = page.openViewing("faust", place);
  expect(page.enterViewing("faust").id).toBe(id);
});

test("after a full watch leaving is no close, and replay is a viewing of its own", async () => {
  const first = page.openViewing("faust", place);
  page.completeViewing("faust", whole);
  page.completeViewing("faust", whole);
  expect(page.replayViewing("faust")).toBe(true);
  const second = page.enterViewing("faust").id;
  page.leaveViewing("left");
  expect(await logged()).toEqual(["click", "complete", "close"]);
  expect(second).not.toBe(first);
  expect(sent.map(({ viewingId }) => viewingId)).toEqual([first, first, second]);
});

test("replaying what was not fully watched goes on with the viewing", () => {
  const id = page.openViewing("faust", null);
  expect(page.replayViewing("faust")).toBe(false);
  expect(page.enterViewing("faust").id).toBe(id);
});

test("opening another title leaves the first", async () => {
  page.openViewing("faust", null);
  page.openViewing("wings", null);
  expect(await logged()).toEqual(["click", "close", "click"]);
  expect(sent[1]).toMatchObject({ titleId: "faust", reason: "another" });
});

test("a hidden tab is no close; a page that goes away is, once, even if it comes back", async () => {
  page.openViewing("faust", null);
  Object.assign(document, { visibilityState: "hidden" });
  document.dispatchEvent(new Event("visibilitychange"));
  window.dispatchEvent(new Event("pagehide"));
  window.dispatchEvent(new Event("pagehide"));
  page.leaveViewing("left");
  await logged();
  const closes = new Set(sent.filter(({ kind }) => kind === "close").map(({ reason }) => reason));
  expect([...closes]).toEqual(["pagehide"]);
});

test("a reload within half an hour goes on with the viewing and what was played", async () => {
  const id = page.openViewing("faust", place);
  page.beginPlaying("faust");
  page.noteWatching("faust", half);
  window.dispatchEvent(new Event("pagehide"));
  page = await openPage();
  const viewing = page.enterViewing("faust");
  expect(viewing).toMatchObject({ id, placement: place, watching: half });
  expect(page.beginPlaying("faust")).toBe("resume");
});

test("what begins by itself is no click and no play, also when the viewer leaves it", async () => {
  page.openUnasked("faust");
  expect(page.beginPlaying("faust")).toBe("autoplay");
  expect(page.beginPlaying("faust")).toBe("resume");
  page.openViewing("wings", null);
  expect(page.beginPlaying("wings")).toBe("play");
  expect(await logged()).toEqual(["close", "click"]);
});

test("a press before the page was awake is the click of the page it led to, once", async () => {
  const mark = "018f0000-0000-7000-8000-000000000000 1 4";
  const press = { titleId: "faust", placement: mark, atMs: Date.now() };
  sessionStorage.setItem("matinee.press", JSON.stringify(press));
  page.continueViewing("faust");
  page.enterViewing("faust");
  page.continueViewing("faust");
  expect(await logged()).toEqual(["click"]);
  expect(sent[0]).toMatchObject({ titleId: "faust", placement: place });
});

test("an early press on another title, or long ago, is no click", async () => {
  const told = (press: object) =>
    sessionStorage.setItem("matinee.press", JSON.stringify({ atMs: Date.now(), ...press }));
  told({ titleId: "wings" });
  page.continueViewing("faust");
  told({ titleId: "faust", atMs: Date.now() - 120_000 });
  page.continueViewing("faust");
  expect(await logged()).toEqual([]);
});

test("a return after half an hour is a new viewing", async () => {
  const id = page.openViewing("faust", place);
  window.dispatchEvent(new Event("pagehide"));
  vi.setSystemTime(Date.now() + 31 * 60_000);
  page = await openPage();
  expect(page.enterViewing("faust").id).not.toBe(id);
  vi.useRealTimers();
});

test("a duplicated tab, whose page never went away, begins its own viewing", async () => {
  const id = page.openViewing("faust", place);
  page.noteWatching("faust", half);
  page = await openPage();
  expect(page.enterViewing("faust").id).not.toBe(id);
});

test("while logging is paused only commands are logged", async () => {
  page.startTracker({ viewerId: "ada", paused: true, version: "1.0.0" });
  page.openViewing("faust", null);
  page.track({ kind: "list_add", titleId: "faust" });
  expect(await logged()).toEqual(["list_add"]);
});

test("acts before the tracker has started keep their place and time", async () => {
  vi.resetModules();
  const tracker = await import("./tracker");
  tracker.track({ kind: "like", titleId: "faust" });
  tracker.track({ kind: "unrate", titleId: "faust" });
  tracker.startTracker({ viewerId: "ada", paused: false, version: "1.0.0" });
  await tracker.flushBeforeSignOut();
  expect(sent.map(({ kind }) => kind)).toEqual(["like", "unrate"]);
});

test("every event says which Matinee and what kind of window it came from", async () => {
  page.openViewing("faust", place);
  await logged();
  expect(sent[0]).toMatchObject({ app: "1.0.0", viewport: "1400x800", device: "computer" });
});
