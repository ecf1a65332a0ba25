import { expect, test } from "vitest";
import { mediaSlug } from "./media-address.mjs";

test.each([
  "/media/metropolis-1927/card.avif",
  "/media/metropolis-1927/card.avif?v=12",
  "/%6dedia/metropolis-1927/card.avif",
  "/media%2fmetropolis-1927%2fcard.avif",
  "/nowhere/../media/metropolis-1927/card.avif",
  "/nowhere/%2e%2e/media/metropolis-1927/card.avif",
  "//media/metropolis-1927/card.avif",
  "http://matinee.test/media/metropolis-1927/card.avif",
])("%s leads to media of a title", (url) => expect(mediaSlug(url)).toBe("metropolis-1927"));

test.each([
  "/",
  "/api/media/metropolis-1927/card.avif",
  "/_next/static/media/x.woff2",
  "/mediator",
  "*",
  "//[",
])("%s does not", (url) => expect(mediaSlug(url)).toBeUndefined());
