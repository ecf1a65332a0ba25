import { expect, test } from "vitest";
import { credentialFields, demoFields } from "@/lib/auth/schema";

test("a name that no database can hold is nobody's, before anybody is looked for", () => {
  for (const name of ["\0", "Ada\0", "Ada\ud800"]) {
    expect(demoFields.safeParse({ name }).success).toBe(false);
    expect(credentialFields.safeParse({ name, passphrase: "lantern" }).success).toBe(false);
  }
  expect(demoFields.parse({ name: " Ada " })).toEqual({ name: "Ada" });
});
