import type { Browser, Page } from "playwright";

type Trace = {
  name: string;
  ph: string;
  pid: number;
  tid: number;
  dur?: number; // microseconds
  tdur?: number; // of them, on the processor
  args?: { name?: string; data?: { type?: string } };
};

const TASK = "RunTask"; // of the timeline; “toplevel” tells each once more by another name

/**
 * Milliseconds of processor time that each task of a page's main thread took while something was done: what other
 * programs on the machine take away in between is not the page's.
 */
export async function mainThreadTasks(browser: Browser, page: Page, act: () => Promise<void>) {
  await browser.startTracing(page, {
    categories: ["toplevel", "disabled-by-default-devtools.timeline", "__metadata"],
  });
  await act();
  const { traceEvents } = JSON.parse(String(await browser.stopTracing())) as {
    traceEvents: Trace[];
  };
  const main = new Set(
    traceEvents
      .filter(({ name, args }) => name === "thread_name" && args?.name === "CrRendererMain")
      .map(threadOf),
  );
  const tasks = traceEvents.filter(
    (event) => event.name === TASK && event.ph === "X" && main.has(threadOf(event)),
  );
  if (tasks.length === 0) throw new Error("The browser told of no task of the main thread.");
  return tasks.map(({ tdur, dur }) => (tdur ?? dur ?? 0) / 1_000);
}

export async function longestTask(browser: Browser, page: Page, act: () => Promise<void>) {
  return Math.max(...(await mainThreadTasks(browser, page, act)));
}

function threadOf({ pid, tid }: Trace) {
  return `${pid} ${tid}`;
}
