import { expect, test } from "vitest";
import { textTable } from "@/lib/evaluation/report/text-table";

test("words stand to the left, figures to the right, columns as wide as their widest cell", () => {
  const table = textTable(
    ["policy", "nDCG"],
    [
      ["user-ridge", "0.415"],
      ["ease", "+12.5"],
    ],
  );
  expect(table).toBe("policy       nDCG\nuser-ridge  0.415\nease        +12.5");
});
