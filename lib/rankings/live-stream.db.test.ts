import { afterAll, expect, test, vi } from "vitest";
import { refreshViewers, stopEngine } from "@/lib/rankings/engine";
import { liveStream } from "@/lib/rankings/live-stream";
import { useTestDatabase } from "@/scripts/database/test-database";
import { addViewer, answerConsent } from "@/scripts/database/test-viewer";

useTestDatabase();
afterAll(stopEngine);

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
  const last = await vi.waitFor(open);
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
