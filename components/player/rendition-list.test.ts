import { expect, test } from "vitest";
import { RenditionList } from "./rendition-list";

const small = { id: "0", width: 640, height: 360, bitrate: 400_000 };
const large = { id: "2", width: 1280, height: 720, bitrate: 1_600_000 };

test("choosing a quality tells the player, and choosing none lets it choose again", () => {
  const list = new RenditionList();
  const told: number[] = [];
  list.replace([small, large], (number) => told.push(number));
  list.selectedIndex = 1;
  expect(list[list.selectedIndex]).toBe(large);
  list.selectedIndex = -1;
  expect(told).toEqual([1, -1]);
});

test("the qualities of another stream take the place of the old ones, chosen or not", () => {
  const list = new RenditionList();
  list.replace([small, large], () => undefined);
  list.selectedIndex = 1;
  let isTold = false;
  list.addEventListener("addrendition", () => {
    isTold = true;
  });
  list.replace([large], () => undefined);
  expect([...list]).toEqual([large]);
  expect([list.length, list.selectedIndex, list[1], isTold]).toEqual([1, -1, undefined, true]);
});
