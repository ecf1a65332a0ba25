import { expect, test } from "vitest";
import { PageOrder } from "./page-order.mjs";

const SHEET = '<link rel="stylesheet" href="/a.css" nonce="n" data-precedence="next"/>';
const LATER = '<script src="/b.js" nonce="n" async=""></script>';
const OWN = '<script nonce="n">call("script[data-late]")</script>';
const AHEAD = '<link rel="preload" as="script" fetchPriority="low" nonce="n" href="/c.js"/>';
const OLD = '<script src="/old.js" noModule="" nonce="n"></script>';

function sent(pieces: string[]) {
  const order = new PageOrder();
  return pieces.map((piece) => order.add(piece)).join("") + order.end();
}

test("what a head says by itself comes before the style sheet, scripts by another name", () => {
  const page = `<head><meta/>${SHEET}${AHEAD}${LATER}${OWN}${OLD}</head><body></body>`;
  const late = '<script data-late="/b.js" nonce="n" async=""></script>';
  expect(sent([page])).toBe(`<head><meta/>${OWN}${SHEET}${late}${OLD}</head><body></body>`);
});

test("a body keeps its order, and its scripts wait as well", () => {
  const told = sent([`<head>${OWN}</head><body>`, `<main>1 < 2</main>${OWN}${LATER}`, "</body>"]);
  const late = '<script data-late="/b.js" nonce="n" async=""></script>';
  expect(told).toBe(`<head>${OWN}</head><body><main>1 < 2</main>${OWN}${late}</body>`);
});

test("wherever a page is cut, it is sent the same", () => {
  const page = `<head>${SHEET}${OWN}</head><body>${LATER}<p>4 < 5</p><`;
  const whole = sent([page]);
  for (let cut = 0; cut <= page.length; cut += 1)
    expect(sent([page.slice(0, cut), page.slice(cut)])).toBe(whole);
});

test("a page that never gets so far is sent as it is", () => {
  expect(sent(["<p>No head", " at all", LATER])).toBe(`<p>No head at all${LATER}`);
});

test("scripts that nobody would ask for keep their name, as in what Next makes of a failure", () => {
  const failure = `<html id="__next_error__"><head>${SHEET}${LATER}</head><body>${LATER}${OWN}</body>`;
  expect(sent([failure])).toBe(failure);
});
