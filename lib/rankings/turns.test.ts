import { expect, test } from "vitest";
import { Turns } from "@/lib/rankings/turns";

function gate() {
  let open = () => {};
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { open, opened };
}

test("whoever asks while a job runs gets a turn that begins afterwards, shared with others who wait", async () => {
  const turns = new Turns();
  const { open, opened } = gate();
  const begun: string[] = [];
  const first = turns.take("read", () => {
    begun.push("first");
    return opened;
  });
  await Promise.resolve();
  const second = turns.take("read", async () => void begun.push("second"));
  const third = turns.take("read", async () => void begun.push("third"));
  expect(third).toBe(second);
  open();
  await Promise.all([first, second, third]);
  expect(begun).toEqual(["first", "second"]);
});

test("a failed job tells its asker and lets the next one run", async () => {
  const turns = new Turns();
  const failed = turns.take("read", async () => {
    throw new Error("away");
  });
  const next = turns.take("viewers", async () => undefined);
  await expect(failed).rejects.toThrow("away");
  await expect(next).resolves.toBeUndefined();
});
