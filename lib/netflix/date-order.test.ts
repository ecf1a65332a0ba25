import fc from "fast-check";
import { expect, test } from "vitest";
import { type DateOrder, DateWitness, dayIn, dayNumber, isoDay } from "@/lib/netflix/date-order";

const TODAY = dayNumber(new Date("2026-11-21T12:00:00Z"));

function witnessOf(dates: string[]) {
  const witness = new DateWitness(TODAY);
  for (const date of dates) witness.see(date);
  return witness.decide();
}

/** How Netflix writes a day for accounts of these languages and countries. */
const LOCALES: Record<string, DateOrder> = {
  "en-US": "month-day-year",
  "en-GB": "day-month-year",
  "de-DE": "day-month-year",
  "fr-FR": "day-month-year",
  "sv-SE": "year-month-day",
  "nl-NL": "day-month-year",
  "ja-JP": "year-month-day",
  "ko-KR": "year-month-day",
  "hu-HU": "year-month-day",
  "pt-BR": "day-month-year",
  "ar-EG": "day-month-year",
  "th-TH": "day-month-year",
};

test.each(Object.entries(LOCALES))(
  "days written for %s come back as they were",
  (locale, order) => {
    const format = new Intl.DateTimeFormat(locale, { timeZone: "UTC" });
    const day = fc.integer({ min: TODAY - 6_000, max: TODAY });
    fc.assert(
      fc.property(fc.array(day, { minLength: 1, maxLength: 60 }), (days) => {
        const latestFirst = days.toSorted((a, b) => b - a);
        const texts = latestFirst.map((one) => format.format(one * 86_400_000));
        const { order: found, isCertain } = witnessOf(texts);
        if (!isCertain) return; // the friend is asked
        const read = texts.map((text) => dayIn(text, found, TODAY));
        // a few days may be written alike both ways and stand in order both ways
        if (found === order) expect(read).toEqual(latestFirst);
        else expect(read).toEqual(read.toSorted((a, b) => Number(b) - Number(a)));
      }),
    );
  },
);

test.each(Object.entries(LOCALES))(
  "a year of evenings settles the order of %s",
  (locale, order) => {
    const format = new Intl.DateTimeFormat(locale, { timeZone: "UTC" });
    const texts = Array.from({ length: 120 }, (_, at) =>
      format.format((TODAY - at * 3) * 86_400_000),
    );
    expect(witnessOf(texts)).toMatchObject({ order, isCertain: true });
  },
);

test("a day past the twelfth settles the order, and is named", () => {
  const { order, why } = witnessOf(["01/09/25", "25/08/25", "03/02/25"]);
  expect(order).toBe("day-month-year");
  expect(why).toContain("25/08/25");
});

test("where every date can be read both ways, the order of the rows settles it", () => {
  expect(witnessOf(["02/03/25", "02/01/25", "01/12/25"])).toMatchObject({
    order: "month-day-year",
    isCertain: true,
  });
});

test("a year of two digits stands first where Koreans write it", () => {
  expect(witnessOf(["25. 6. 19.", "25. 6. 2.", "24. 12. 31."])).toMatchObject({
    order: "year-month-day",
    isCertain: true,
  });
  expect(witnessOf(["25. 6. 19."]).isCertain).toBe(false); // a Serbian day first, perhaps
});

test("what nothing settles is asked", () => {
  expect(witnessOf(["05/05/25"]).isCertain).toBe(false);
  expect(witnessOf(["03/02/25", "02/01/25"])).toMatchObject({
    isCertain: false,
    possible: ["day-month-year", "month-day-year"],
  });
});

test.each([
  ["2021-12-15", "year-month-day", "2021-12-15"],
  ["24.01.23", "day-month-year", "2023-01-24"],
  ["6/19/25", "month-day-year", "2025-06-19"],
  ["٢٤/١/٢٠٢٣", "day-month-year", "2023-01-24"],
  ["24/1/2566", "day-month-year", "2023-01-24"],
  ["2023. 01. 24.", "year-month-day", "2023-01-24"],
  ["23. 1. 24.", "year-month-day", "2023-01-24"],
] as const)("%s in the order %s is %s", (text, order, iso) => {
  const day = dayIn(text, order, TODAY);
  expect(day === null ? null : isoDay(day)).toBe(iso);
});

test.each([
  ["31/04/2025", "day-month-year"],
  ["29/02/2025", "day-month-year"],
  ["12/12/1996", "day-month-year"],
  ["24/12/2026", "day-month-year"],
  ["yesterday", "day-month-year"],
  ["", "year-month-day"],
] as const)("“%s” is no day anybody watched on", (text, order) => {
  expect(dayIn(text, order, TODAY)).toBeNull();
});
