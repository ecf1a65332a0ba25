import { expect, type Page } from "@playwright/test";
import type { JellyfinStandIn } from "../../scripts/jellyfin-stand-in/server";

type Query = (text: string, values?: unknown[]) => Promise<unknown[]>;

/** A stand-in for a media server that friends may connect to until the story is over; then nothing of it is left. */
export async function withServer(
  server: JellyfinStandIn,
  query: Query,
  act: (url: string) => Promise<void>,
) {
  const { url, close } = await server.listen();
  await query(
    `insert into setting (key, value) values ('jellyfinOrigins', to_jsonb($1::text))
     on conflict (key) do update set value = excluded.value`,
    [url],
  );
  try {
    await act(url);
  } finally {
    await query("delete from jellyfin_connection");
    await query("select pg_notify('matinee_log', 'titles a-story')"); // where the story ended before its end
    await query("delete from setting where key = 'jellyfinOrigins'");
    close();
  }
}

/** Asks for a Quick Connect code in the settings; gives it once it is shown. */
export async function askForCode(page: Page, url: string): Promise<string> {
  await page.goto("/settings/library");
  await page.getByLabel("Address of the server").fill(url);
  await page.getByRole("button", { name: "Use Quick Connect" }).click();
  const code = page.getByRole("status", { name: "Quick Connect code" });
  await expect(code).toHaveText(/^\d{6}$/);
  return (await code.textContent()) ?? "";
}

/** Takes the library out again in the settings. */
export async function disconnect(page: Page) {
  await page.goto("/settings/library");
  await page.getByRole("button", { name: "Disconnect" }).click();
  await expect(page.getByRole("button", { name: "Connect", exact: true })).toBeVisible();
}
