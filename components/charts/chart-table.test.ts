import { expect, test } from "vitest";
import { csvOfTable } from "@/components/charts/chart-table";

test("a title that a spreadsheet would run is only words, and a number stays one", () => {
  const table = {
    head: ["Title", "Viewings"],
    rows: [
      ['=HYPERLINK("http://evil","x")', 2],
      ["@SUM(A1)", -3],
      ["Dr. Mabuse, der Spieler", 1],
    ],
  };
  expect(csvOfTable(table)).toBe(
    'Title,Viewings\r\n"\'=HYPERLINK(""http://evil"",""x"")",2\r\n\'@SUM(A1),-3\r\n"Dr. Mabuse, der Spieler",1\r\n',
  );
});
