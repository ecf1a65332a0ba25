import type { AvatarName } from "@/lib/circle/avatars";
import { SeededRandom, uuidOf } from "@/lib/demo/seeded-random";
import { type Taste, tasteGroups } from "@/lib/demo/taste-groups";

/** One viewer of the demo audience; `titles` is how many of them they have met. */
export type CastMember = {
  id: string;
  name: string;
  avatar: AvatarName;
  origin: "demo" | "synthetic";
  role: "friend" | "researcher" | "host";
  taste: Taste;
  titles: number;
};

const SYNTHETIC_VIEWERS = 60;
const SEED = "matinee demo audience 1";

type Friend = Pick<CastMember, "name" | "avatar" | "taste" | "titles">;

const friends: Friend[] = [
  { name: "Ada", avatar: "owl", taste: { "night owls": 0.55, "avant-gardists": 0.45 }, titles: 30 },
  { name: "Bruno", avatar: "projector", taste: { clowns: 0.5, romantics: 0.5 }, titles: 30 },
  { name: "Chen", avatar: "rocket", taste: { explorers: 0.5, dreamers: 0.5 }, titles: 30 },
  {
    name: "Dalia",
    avatar: "mask",
    taste: { detectives: 0.5, witnesses: 0.5 },
    titles: 30,
  },
  { name: "Emeka", avatar: "fox", taste: {}, titles: 0 }, // fresh, so that a showing can start from nothing
];

/** Everybody of the demo audience, always the same. */
export function demoCast(): CastMember[] {
  const staff = { taste: {}, titles: 0, origin: "demo" } as const;
  return [
    ...friends.map((friend) => ({
      ...friend,
      id: uuidOf(`${SEED} ${friend.name}`),
      origin: "demo" as const,
      role: "friend" as const,
    })),
    { ...staff, id: uuidOf(`${SEED} Robin`), name: "Robin", avatar: "clapper", role: "researcher" },
    { ...staff, id: uuidOf(`${SEED} Hana`), name: "Hana", avatar: "ticket", role: "host" },
    ...Array.from({ length: SYNTHETIC_VIEWERS }, (_, index) => syntheticViewer(index + 1)),
  ];
}

/** Mostly one taste, some of a second; how much they watch differs widely, as it does among people. */
function syntheticViewer(number: number): CastMember {
  const random = new SeededRandom(`${SEED} synthetic ${number}`);
  const first = (number - 1) % tasteGroups.length;
  const second = (first + random.integer(1, tasteGroups.length - 1)) % tasteGroups.length;
  const share = random.between(0.65, 0.9);
  return {
    id: uuidOf(`${SEED} synthetic ${number}`),
    name: `Synthetic ${String(number).padStart(2, "0")}`,
    avatar: "reel",
    origin: "synthetic",
    role: "friend",
    taste: { [tasteGroups[first].name]: share, [tasteGroups[second].name]: 1 - share },
    titles: Math.round(8 + 26 * random.next() ** 1.5),
  };
}
