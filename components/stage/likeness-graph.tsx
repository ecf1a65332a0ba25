import { Avatar } from "@/components/circle/avatar";
import type { StageBond } from "@/lib/stage/circle";
import type { StageFriend } from "@/lib/stage/friend";

type Props = { friends: StageFriend[]; left: string; right: string; bonds: StageBond[] };
type Spot = { x: number; y: number };

const WIDTH = 100;
const HEIGHT = 74;

/** How alike demo friends are: the two of the panes face each other, and lines grow as tastes converge. */
export function LikenessGraph({ friends, left, right, bonds }: Props) {
  const others = friends.filter(({ id }) => id !== left && id !== right);
  const spots = new Map<string, Spot>([
    [left, { x: 11, y: HEIGHT / 2 }],
    [right, { x: WIDTH - 11, y: HEIGHT / 2 }],
    ...others.map(({ id }, place): [string, Spot] => [id, aside(place, others.length)]),
  ]);
  const drawn = bonds.filter(({ one, other }) => spots.has(one) && spots.has(other));
  const isMain = ({ one, other }: StageBond) =>
    [left, right].every((id) => id === one || id === other);
  // numbers stand nearer to whoever sits in no pane, where fewer lines meet
  const endsOf = ({ one, other }: StageBond) =>
    [left, right].includes(one) ? [other, one] : [one, other];
  return (
    <figure className="relative w-full" style={{ aspectRatio: `${WIDTH} / ${HEIGHT}` }}>
      <svg
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        role="img"
        aria-label={inWords(friends, drawn)}
        className="absolute inset-0 size-full"
      >
        {drawn.map((bond) => (
          <Bond
            key={`${bond.one} ${bond.other}`}
            ends={endsOf(bond).map((id) => spots.get(id))}
            similarity={bond.similarity}
            isMain={isMain(bond)}
          />
        ))}
      </svg>
      {friends.map(({ id, name, avatar }) => (
        <Face
          key={id}
          name={name}
          avatar={avatar}
          spot={spots.get(id)}
          isSeated={id === left || id === right}
        />
      ))}
    </figure>
  );
}

/** Those who sit in no pane stand above and below by turns. */
function aside(place: number, count: number): Spot {
  const isAbove = place % 2 === 0;
  const inRow = Math.ceil(count / 2) - (isAbove || count % 2 === 0 ? 0 : 1);
  const column = Math.floor(place / 2);
  return { x: (WIDTH * (column + 1)) / (inRow + 1), y: isAbove ? 10 : HEIGHT - 12 };
}

type BondProps = { ends: (Spot | undefined)[]; similarity: number; isMain: boolean };

function Bond({ ends: [one, other], similarity, isMain }: BondProps) {
  if (!one || !other) return null;
  const isDrawn = similarity > 0;
  const part = isMain ? 0.5 : 0.36; // the middle belongs to the two of the panes
  const spot = { x: one.x + (other.x - one.x) * part, y: one.y + (other.y - one.y) * part };
  const number = Math.max(1, Math.round(similarity * 100));
  return (
    <g className={isMain ? "text-brass" : "text-ink-faint"}>
      <line
        x1={one.x}
        y1={one.y}
        x2={other.x}
        y2={other.y}
        pathLength={1}
        stroke="currentColor"
        strokeLinecap="round"
        strokeDasharray="1"
        strokeDashoffset={isDrawn ? 0 : 1}
        strokeWidth={(isMain ? 0.7 : 0.3) + (isMain ? 3.4 : 1.8) * similarity}
        opacity={isMain ? 1 : 0.35 + 0.5 * similarity}
        className="transition-all duration-(--motion-glide) ease-glide"
      />
      {isDrawn && (
        <text
          x={spot.x}
          y={spot.y}
          textAnchor="middle"
          dominantBaseline="central"
          paintOrder="stroke"
          strokeWidth={2.4}
          className={`stroke-ground font-display font-bold tabular-nums ${isMain ? "fill-brass-strong text-[7px]" : "fill-ink-muted text-[3.6px]"}`}
        >
          {number}
        </text>
      )}
    </g>
  );
}

type FaceProps = { name: string; avatar: string; spot: Spot | undefined; isSeated: boolean };

function Face({ name, avatar, spot, isSeated }: FaceProps) {
  if (!spot) return null;
  return (
    <span
      aria-hidden="true"
      className="absolute flex -translate-x-1/2 -translate-y-1/2 flex-col items-center gap-1"
      style={{ left: `${spot.x}%`, top: `${(spot.y / HEIGHT) * 100}%` }}
    >
      <span
        className={
          isSeated ? "rounded-[26%] ring-2 ring-brass ring-offset-2 ring-offset-ground" : ""
        }
      >
        <Avatar name={avatar} className={`block ${isSeated ? "size-12" : "size-9"}`} />
      </span>
      <span className="rounded-full bg-ground/85 px-1.5 text-xs font-semibold">{name}</span>
    </span>
  );
}

function inWords(friends: StageFriend[], bonds: StageBond[]) {
  const nameOf = (id: string) => friends.find((friend) => friend.id === id)?.name ?? "";
  const pairs = bonds
    .filter(({ similarity }) => similarity > 0)
    .toSorted((a, b) => b.similarity - a.similarity)
    .map(({ one, other, similarity }) => {
      return `${nameOf(one)} and ${nameOf(other)} ${Math.max(1, Math.round(similarity * 100))}`;
    });
  return `How alike demo friends are, of a hundred: ${pairs.join("; ") || "nobody yet"}.`;
}
