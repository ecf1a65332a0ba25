import { Avatar } from "@/components/circle/avatar";
import { ofHundred } from "@/components/insights/alike";

type Face = { id: string; name: string; avatar: string };
type Bond = { one: number; other: number; similarity: number };

const RADIUS = 38; // per cent of the drawing's width; leaves room for names

/** The circle as a circle: the thicker the line, the more alike two friends are. */
export function CircleDrawing({ faces, bonds }: { faces: Face[]; bonds: Bond[] }) {
  const places = faces.map((_, index) => placeOn(index, faces.length));
  return (
    <figure className="relative mx-auto aspect-square w-full max-w-md">
      <svg
        viewBox="0 0 100 100"
        role="img"
        aria-label={inWords(faces, bonds)}
        className="absolute inset-0 size-full"
      >
        <circle cx="50" cy="50" r={RADIUS} className="fill-none stroke-line" strokeWidth="0.3" />
        {bonds.map(({ one, other, similarity }) => (
          <line
            key={`${faces[one].id} ${faces[other].id}`}
            x1={places[one].x}
            y1={places[one].y}
            x2={places[other].x}
            y2={places[other].y}
            className={one === 0 ? "stroke-brass" : "stroke-ink-faint"}
            strokeWidth={0.35 + 2.6 * similarity}
            strokeLinecap="round"
            opacity={one === 0 ? 0.35 + 0.65 * similarity : 0.14 + 0.4 * similarity}
          />
        ))}
      </svg>
      {faces.map((face, index) => (
        <span
          key={face.id}
          aria-hidden="true"
          className="absolute flex -translate-x-1/2 -translate-y-1/2 flex-col items-center gap-1"
          style={{ left: `${places[index].x}%`, top: `${places[index].y}%` }}
        >
          <span
            className={
              index === 0 ? "rounded-[26%] ring-2 ring-brass ring-offset-2 ring-offset-ground" : ""
            }
          >
            <Avatar name={face.avatar} className="block size-[clamp(2.25rem,9vw,3.25rem)]" />
          </span>
          <span className="max-w-20 truncate rounded-full bg-ground/85 px-1.5 text-xs font-semibold">
            {index === 0 ? "You" : face.name}
          </span>
        </span>
      ))}
    </figure>
  );
}

/** Clockwise from the top, where the viewer stands. */
function placeOn(index: number, count: number) {
  const turn = (index / count) * 2 * Math.PI - Math.PI / 2;
  const round = (value: number) => Math.round(value * 100) / 100;
  return { x: round(50 + RADIUS * Math.cos(turn)), y: round(50 + RADIUS * Math.sin(turn)) };
}

function inWords(faces: Face[], bonds: Bond[]) {
  const pairs = bonds
    .toSorted((a, b) => b.similarity - a.similarity)
    .slice(0, 6)
    .map(({ one, other, similarity }) => {
      const first = one === 0 ? "you" : faces[one].name;
      return `${first} and ${faces[other].name} ${ofHundred(similarity)} of 100`;
    });
  return `The circle, most alike first: ${pairs.join("; ")}.`;
}
