import { afterAll, beforeAll, beforeEach } from "vitest";
import { addDemoAudience, rewindDemoAudience } from "@/lib/demo/audience";
import { stopEngine } from "@/lib/rankings/engine";
import type { HomePage, RowKind } from "@/lib/rankings/home-page";
import { loadShippedCatalogue } from "@/lib/titles/catalogue";
import { type Actor, demoFriend } from "@/scripts/database/test-acts";
import { useTestDatabase } from "@/scripts/database/test-database";

/** The shipped catalogue and the demo audience in a database of their own, rewound before each test. */
export function useDemoRoom() {
  useTestDatabase();
  const room = {} as { emeka: Actor; ada: Actor }; // Emeka has no history; filled before each test
  beforeAll(async () => {
    await loadShippedCatalogue();
    await addDemoAudience();
  });
  beforeEach(async () => {
    await rewindDemoAudience();
    room.emeka = await demoFriend("Emeka");
    room.ada = await demoFriend("Ada");
  });
  afterAll(stopEngine);
  return room;
}

export function titlesIn(page: HomePage, kind: RowKind) {
  return page.rows.filter((row) => row.kind === kind).flatMap((row) => row.titles);
}

export function idsIn(page: HomePage, kind: RowKind) {
  return titlesIn(page, kind).map(({ id }) => id);
}

export function allIdsIn(page: HomePage) {
  return page.rows.flatMap(({ titles }) => titles.map(({ id }) => id));
}
