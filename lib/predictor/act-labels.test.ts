import { expect, test } from "vitest";
import { labelOf, type TitleActs } from "@/lib/predictor/act-labels";

const nothing: TitleActs = {
  viewerId: "ada",
  titleId: "faust",
  completedAt: null,
  opinion: null,
  opinionAt: null,
  hiding: null,
  hiddenAt: null,
  viewings: 0,
  closedAt: null,
  part: null,
  likedThereAt: null,
};
const likedBy = (acts: Partial<TitleActs>) => labelOf({ ...nothing, ...acts })?.liked;

test("watched to the end is liked, left early is not", () => {
  expect(likedBy({ viewings: 1, completedAt: 5 })).toBe(true);
  expect(likedBy({ viewings: 1, closedAt: 5, part: 0.2 })).toBe(false);
});

test("left late says neither, and neither does looking at details", () => {
  expect(likedBy({ viewings: 1, closedAt: 5, part: 0.8 })).toBeUndefined();
  expect(likedBy({ closedAt: 5, part: 0 })).toBeUndefined();
});

test("returning again and again is liking, finished or not", () => {
  expect(likedBy({ viewings: 3, closedAt: 5, part: 0.2 })).toBe(true);
});

test("what was watched to the end or a favourite on the own media server is liked, if left early here", () => {
  expect(likedBy({ likedThereAt: 3 })).toBe(true);
  expect(likedBy({ likedThereAt: 3, viewings: 1, closedAt: 5, part: 0.2 })).toBe(true);
  expect(likedBy({ likedThereAt: 3, opinion: "dislike", opinionAt: 6 })).toBe(false);
  expect(labelOf({ ...nothing, likedThereAt: 3, completedAt: 2 })?.at).toBe(3);
});

test("what is said outright outweighs what was done", () => {
  expect(likedBy({ completedAt: 5, viewings: 1, opinion: "dislike", opinionAt: 6 })).toBe(false);
  expect(likedBy({ closedAt: 5, viewings: 1, part: 0.1, opinion: "like", opinionAt: 6 })).toBe(
    true,
  );
  expect(likedBy({ completedAt: 5, viewings: 1, hiding: "hide", hiddenAt: 6 })).toBe(false);
});

test("what was taken back says nothing", () => {
  expect(likedBy({ opinion: "unrate", opinionAt: 6 })).toBeUndefined();
  expect(likedBy({ hiding: "unhide", hiddenAt: 6 })).toBeUndefined();
});
