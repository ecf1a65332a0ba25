import { freshEngine } from "@/lib/rankings/engine";
import { stageBonds } from "@/lib/stage/circle";
import { readDemoFriends } from "@/lib/stage/read";
import { planTour } from "@/lib/stage/tour";
import { readCatalogue } from "@/lib/titles/read";

type Asked = { left?: string; right?: string; seed: number };

const FRESH = "Emeka"; // of the demo cast the one without a past, whose rows have most to learn

/** The stage for two demo friends, those asked for by name where there are such; null without a demo audience. */
export async function readStage({ left, right, seed }: Asked) {
  const friends = await readDemoFriends();
  const named = (name?: string) =>
    friends.find((friend) => friend.name.toLowerCase() === name?.toLowerCase());
  const first = named(left) ?? friends.find((friend) => friend.name === FRESH) ?? friends.at(0);
  const others = friends.filter((friend) => friend.id !== first?.id);
  const second = others.find((friend) => friend.id === named(right)?.id) ?? others.at(0);
  if (!first || !second) return null;
  const pair = { left: first, right: second };
  const { model } = await freshEngine();
  const scenes = planTour(pair, await readCatalogue(), seed);
  return { ...pair, friends, bonds: stageBonds(model, friends), scenes };
}
