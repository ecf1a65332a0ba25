import { expect, test } from "vitest";
import { inStudioRange } from "./studio-range";

test("puts the range comment right after the start of the picture", () => {
  const marked = inStudioRange(Buffer.from([0xff, 0xd8, 0xff, 0xdb]));
  expect(marked.subarray(0, 6).toString("hex")).toBe("ffd8fffe000c");
  expect(marked.toString("latin1", 6, 16)).toBe("CS=ITU601\0");
  expect(marked.subarray(16).toString("hex")).toBe("ffdb");
});
