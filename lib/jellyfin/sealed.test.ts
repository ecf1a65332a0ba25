import { expect, test } from "vitest";
import { readTicket, seal, signTicket, unseal } from "@/lib/jellyfin/sealed";

const SECRET = "a secret of more than thirty-two characters";
const OTHER = "another secret of more than thirty-two chars";

test("what is sealed opens with the same secret and for the same purpose only", () => {
  const sealed = seal("the token", SECRET, "Ada");
  expect(sealed).not.toContain("token");
  expect(unseal(sealed, SECRET, "Ada")).toBe("the token");
  expect(unseal(sealed, SECRET, "Bruno")).toBeNull();
  expect(unseal(sealed, OTHER, "Ada")).toBeNull();
  expect(unseal(`${sealed.slice(0, -2)}xx`, SECRET, "Ada")).toBeNull();
  expect(unseal("", SECRET, "Ada")).toBeNull();
});

test("the same text is sealed differently each time", () => {
  expect(seal("the token", SECRET, "Ada")).not.toBe(seal("the token", SECRET, "Ada"));
});

const ticket = { viewerId: "ada", itemId: "abc", playId: "p", expiresAt: 2_000 };

test("a ticket says what it was signed for, until it is over", () => {
  const text = signTicket(ticket, SECRET);
  expect(readTicket(text, SECRET, 1_999)).toEqual(ticket);
  expect(readTicket(text, SECRET, 2_000)).toBeNull();
  expect(readTicket(text, OTHER, 0)).toBeNull();
});

test("a ticket cannot be changed", () => {
  const [, signature] = signTicket(ticket, SECRET).split(".");
  const forged = Buffer.from(JSON.stringify({ ...ticket, itemId: "other" })).toString("base64url");
  expect(readTicket(`${forged}.${signature}`, SECRET, 0)).toBeNull();
  for (const odd of ["", ".", "..", "a.b.c", `${forged}.`]) {
    expect(readTicket(odd, SECRET, 0)).toBeNull();
  }
});
