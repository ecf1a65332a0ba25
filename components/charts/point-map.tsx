"use client";

import { type KeyboardEvent, type PointerEvent, useRef, useState } from "react";
import { ChartTip, TipAt } from "@/components/charts/chart-tip";
import { useWidth } from "@/components/charts/use-width";

/** x and y from -1 to 1, y upwards. */
export type MapPoint = {
  key: string;
  name: string;
  x: number;
  y: number;
  kind: PointKind;
};

export type PointKind = "quiet" | "own" | "friend" | "you";

type Props = {
  label: string;
  points: MapPoint[];
  ends: { left: string[]; right: string[]; bottom: string[]; top: string[] };
  kinds: Record<PointKind, string>; // what each kind is, in a word
};

const NARROW = 520; // CSS pixels, below which there is room for one word at each end
const EDGE = { x: 28, y: 34 };
const LOOKS: Record<PointKind, { r: number; fill: string; opacity: number }> = {
  quiet: { r: 4, fill: "var(--chart-rest)", opacity: 0.6 },
  own: { r: 6, fill: "var(--chart-2)", opacity: 0.95 },
  friend: { r: 11, fill: "var(--chart-5)", opacity: 1 },
  you: { r: 13, fill: "var(--chart-1)", opacity: 1 },
};
const ORDER: PointKind[] = ["quiet", "own", "friend", "you"];
const REACH = 28; // how near the pointer must come

/** Points on a plane whose ends have names. Left and right go from point to point across, up and down along the other way. */
export function PointMap({ label, points, ends, kinds }: Props) {
  const frame = useRef<HTMLDivElement>(null);
  const size = sizeOf(useWidth(frame, 900));
  const [at, setAt] = useState<string | null>(null);
  const placed = points
    .map((point) => ({ ...point, ...placeOf(point, size) }))
    .sort((a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind));
  const spot = placed.find(({ key }) => key === at);

  function move(event: KeyboardEvent) {
    const axis = AXES[event.key];
    if (!axis || placed.length === 0) return;
    event.preventDefault();
    const order = placed.toSorted((a, b) => a[axis.of] - b[axis.of]);
    const from = spot ? order.indexOf(spot) : -axis.step;
    setAt(order[(from + axis.step + order.length) % order.length].key);
  }
  function point(event: PointerEvent<SVGSVGElement>) {
    const box = event.currentTarget.getBoundingClientRect();
    const [x, y] = [event.clientX - box.left, event.clientY - box.top];
    const far = (one: { px: number; py: number }) => Math.hypot(one.px - x, one.py - y);
    const nearest = placed.toSorted((a, b) => far(a) - far(b)).at(0);
    setAt(nearest && far(nearest) < REACH ? nearest.key : null);
  }

  return (
    <div
      ref={frame}
      role="application"
      aria-label={`${label}. Arrow keys go from point to point.`}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: an application is operated by its own keys
      tabIndex={0}
      onKeyDown={move}
      onBlur={() => setAt(null)}
      className="relative rounded-lg"
    >
      <svg
        data-chart=""
        viewBox={`0 0 ${size.width} ${size.height}`}
        aria-hidden="true"
        className="block w-full"
        onPointerMove={point}
        onPointerLeave={() => setAt(null)}
      >
        <Axes ends={ends} size={size} />
        {placed.map((one) => (
          <Dot key={one.key} point={one} isAt={one.key === at} />
        ))}
      </svg>
      {spot && (
        <TipAt
          left={spot.px / size.width}
          top={(spot.py - LOOKS[spot.kind].r) / size.height}
          lean={spot.px / size.width}
        >
          <ChartTip
            heading={spot.name}
            entries={[{ name: kinds[spot.kind], colour: LOOKS[spot.kind].fill, value: "" }]}
          />
        </TipAt>
      )}
    </div>
  );
}

function Dot({ point, isAt }: { point: MapPoint & { px: number; py: number }; isAt: boolean }) {
  const { name, kind, px, py } = point;
  const { r, fill, opacity } = LOOKS[kind];
  return (
    <>
      <circle
        cx={px}
        cy={py}
        r={r}
        fill={fill}
        fillOpacity={opacity}
        stroke={isAt ? "var(--color-ink)" : "var(--color-surface)"}
        strokeWidth={isAt ? 3 : 1.5}
      />
      {(kind === "friend" || kind === "you") && (
        <text
          x={px}
          y={kind === "you" ? py + r + 19 : py - r - 7}
          textAnchor="middle"
          fill="var(--color-ink)"
          stroke="var(--color-surface)"
          strokeWidth={4}
          paintOrder="stroke"
          fontSize={17}
          fontWeight={650}
        >
          {name}
        </text>
      )}
    </>
  );
}

type Size = { width: number; height: number };

function Axes({ ends, size }: { ends: Props["ends"]; size: Size }) {
  const middle = { x: size.width / 2, y: size.height / 2 };
  const words = (end: string[]) => (size.width < NARROW ? end.slice(0, 1) : end).join(", ");
  const look = {
    ...{ fill: "var(--chart-ink)", fontSize: 13, paintOrder: "stroke" },
    ...{ stroke: "var(--color-surface)", strokeWidth: 4 },
  };
  return (
    <>
      <g stroke="var(--chart-line)" strokeDasharray="3 5">
        <path d={`M${EDGE.x} ${middle.y}H${size.width - EDGE.x}`} />
        <path d={`M${middle.x} ${EDGE.y}V${size.height - EDGE.y}`} />
      </g>
      <text x={0} y={middle.y - 8} {...look}>
        ← {words(ends.left)}
      </text>
      <text x={size.width} y={middle.y + 18} textAnchor="end" {...look}>
        {words(ends.right)} →
      </text>
      <text x={middle.x} y={18} textAnchor="middle" {...look}>
        ↑ {words(ends.top)}
      </text>
      <text x={middle.x} y={size.height - 8} textAnchor="middle" {...look}>
        ↓ {words(ends.bottom)}
      </text>
    </>
  );
}

const AXES: Record<string, { of: "px" | "py"; step: 1 | -1 } | undefined> = {
  ArrowRight: { of: "px", step: 1 },
  ArrowLeft: { of: "px", step: -1 },
  ArrowDown: { of: "py", step: 1 },
  ArrowUp: { of: "py", step: -1 },
};

/** As wide as there is room; on a phone taller than wide. */
function sizeOf(width: number): Size {
  return { width, height: Math.round(Math.min(640, Math.max(width * 0.75, 380))) };
}

function placeOf({ x, y }: { x: number; y: number }, { width, height }: Size) {
  return {
    px: width / 2 + x * (width / 2 - EDGE.x),
    py: height / 2 - y * (height / 2 - EDGE.y),
  };
}
