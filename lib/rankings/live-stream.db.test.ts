import { afterAll, expect, test, vi } from "vitest";
import { isStillSignedIn } from "@/lib/auth/read";
import { closeEverySignIn, closeSignIn, openSignIn } from "@/lib/auth/write";
import { eraseViewer } from "@/lib/circle/write";
import { refreshViewers, stopEngine } from "@/lib/rankings/engine";
import { liveStream } from "@/lib/rankings/live-stream";
import { useTestDatabase } from "@/scripts/database/test-database";
import { addViewer, answerConsent } from "@/scripts/database/test-viewer";

useTestDatabase();
afterAll(stopEngine);

const PATIENCE = 10_000; // half of what a stream would take to notice by itself
const isWelcome = async () => true;

test("a viewer's stream is refused when fifty are open, and taken again when one has ended", async () => {
  const ada = { id: await addViewer({ name: "Ada" }) };
  const open = () => {
    const leaving = new AbortController();
    return { stream: liveStream(ada, { signal: leaving.signal, isWelcome }), leaving };
  };
  const [first, ...others] = Array.from({ length: 50 }, open);
  expect(open).toThrow(expect.objectContaining({ outcome: "tooMany" }));
  await first.stream.cancel();
  const last = await vi.waitFor(open, PATIENCE);
  for (const { leaving } of [...others, last]) leaving.abort();
});

test("a browser that has stopped reading is let go, and not written to for ever", async () => {
  const bruno = { id: await addViewer({ name: "Bruno" }) };
  const leaving = new AbortController();
  const stream = liveStream(bruno, { signal: leaving.signal, isWelcome });
  for (let change = 0; change < 240; change += 1) {
    await answerConsent(bruno.id, "visible_by_name", change % 2 === 0); // told to all who are here
    await refreshViewers();
  }
  let messages = 0;
  for await (const _ of stream) messages += 1; // it has ended
  expect(messages).toBeLessThan(120);
});

/** A stream of a browser that has just signed in, which the sign-in alone keeps open. */
async function openSignedIn(name: string) {
  const id = await addViewer({ name });
  const { signInId } = await openSignIn(id);
  const stream = liveStream(
    { id },
    { signal: new AbortController().signal, isWelcome: () => isStillSignedIn(signInId) },
  );
  const reader = stream.getReader();
  await reader.read();
  return { id, signInId, reader };
}

async function untilEnd({ reader }: { reader: ReadableStreamDefaultReader }) {
  while (!(await reader.read()).done);
}

test.each([
  ["signing out", ({ signInId }: { signInId: string }) => closeSignIn(signInId)],
  ["signing out everywhere", ({ id }: { id: string }) => closeEverySignIn(id)],
  ["removal", ({ id }: { id: string }) => eraseViewer(id)],
])("a stream ends at once on %s, and those of others go on", async (name, act) => {
  const leaving = await openSignedIn(`${name} one`);
  const staying = await openSignedIn(`${name} two`);
  let hasEnded = false;
  const end = untilEnd(staying).then(() => {
    hasEnded = true;
  });
  const actedAt = Date.now();
  await act(leaving);
  await untilEnd(leaving);
  expect(Date.now() - actedAt).toBeLessThan(PATIENCE);
  expect(hasEnded).toBe(false);
  await closeSignIn(staying.signInId);
  await end;
});
