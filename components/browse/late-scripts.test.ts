import { runInNewContext } from "node:vm";
import { expect, test } from "vitest";
import { CALL_LATE_SCRIPTS } from "@/components/browse/late-scripts";

type Paint = { getEntries: () => { url: string }[] };

/** A page with one script, and a large picture on its way where it has one. */
function openPage({ hasPicture = true, tellsOfPaints = true } = {}) {
  const script = { dataset: { late: "/a.js" }, src: "", removeAttribute: () => undefined };
  const heard: Record<string, () => void> = {};
  let paint = (_: Paint) => {};
  class PerformanceObserver {
    static supportedEntryTypes = tellsOfPaints ? ["largest-contentful-paint"] : [];
    constructor(hear: typeof paint) {
      paint = hear;
    }
    observe() {}
  }
  runInNewContext(CALL_LATE_SCRIPTS, {
    window: { PerformanceObserver },
    PerformanceObserver,
    document: {
      querySelectorAll: () => [script],
      querySelector: () => (hasPicture ? {} : null),
    },
    addEventListener: (name: string, hear: () => void) => Object.assign(heard, { [name]: hear }),
    setTimeout: (hear: () => void) => Object.assign(heard, { later: hear }),
  });
  return { script, heard, paint: (url: string) => paint({ getEntries: () => [{ url }] }) };
}

test("scripts are asked for once the picture is painted, not with the words before it", () => {
  const { script, paint } = openPage();
  paint("");
  expect(script.src).toBe("");
  paint("/media/a/backdrop.avif");
  expect(script.src).toBe("/a.js");
});

test("a page without a large picture needs only be painted", () => {
  const { script, paint } = openPage({ hasPicture: false });
  paint("");
  expect(script.src).toBe("/a.js");
});

test("whoever presses something does not wait for a picture, nor does anybody for long", () => {
  for (const name of ["pointerdown", "keydown", "later"]) {
    const { script, heard } = openPage();
    heard[name]();
    expect(script.src).toBe("/a.js");
  }
});

test("scripts that are read after others were asked for are asked for at the end of the page", () => {
  const { script, heard, paint } = openPage();
  heard.DOMContentLoaded();
  expect(script.src).toBe("");
  paint("/a.avif");
  script.src = "";
  heard.DOMContentLoaded();
  expect(script.src).toBe("/a.js");
});

test("a browser that tells of no paints asks for them when it has read the page", () => {
  const { script, heard } = openPage({ tellsOfPaints: false });
  heard.DOMContentLoaded();
  expect(script.src).toBe("/a.js");
});
