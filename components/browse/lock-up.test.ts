import { expect, test } from "vitest";
import { lockUp } from "@/components/browse/lock-up";

const set = (title: string, ...genres: string[]) => lockUp({ title, genres });

test("what sets a title apart decides over what many titles have", () => {
  expect(set("Nosferatu", "Drama", "Horror").mood).toBe("dread");
  expect(set("Sherlock Jr.", "Romance", "Comedy").mood).toBe("laughter");
  expect(set("Sunrise", "Western").mood).toBe("heart");
});

test("small words are set small, unless there are no others", () => {
  const smalls = (title: string) => set(title).words.map(({ isSmall }) => isSmall);
  expect(smalls("The Cabinet of Dr. Caligari")).toEqual([true, false, true, false, false]);
  expect(smalls("The Of")).toEqual([false, false]);
});

test("words and their order stay what they were", () => {
  const { words } = set("  Sunrise: A  Song of Two Humans ");
  expect(words.map(({ text }) => text).join(" ")).toBe("Sunrise: A Song of Two Humans");
});

test("long names and long words are set smaller, but never too small to read", () => {
  expect(set("M").scale).toBe(1.2);
  expect(set("Metropolis", "Science fiction").scale).toBe(1);
  expect(set("Experimentation", "Science fiction").scale).toBe(0.68);
  expect(set("Aelita: Queen of Mars and All That Is Around It").scale).toBe(0.72);
  expect(set("Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch").scale).toBe(0.68);
});
