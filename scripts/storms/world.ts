import { demoCookie } from "@/scripts/bench/demo-cookie";

export const friends = ["Ada", "Bruno", "Chen", "Dalia", "Emeka"];

export type World = { titles: string[]; cookies: Map<string, string> };

/** Titles to send events about, and every demo friend signed in. */
export async function enterWorld(url: string): Promise<World> {
  const cookies = new Map<string, string>();
  for (const name of friends) cookies.set(name, await demoCookie(url, name));
  const answer = await fetch(`${url}/api/home`, { headers: { cookie: cookies.get("Ada") ?? "" } });
  const { rows }: { rows: { titles: { id: string }[] }[] } = await answer.json();
  return { titles: rows.flatMap((row) => row.titles.map(({ id }) => id)), cookies };
}
