/** A line of a chart that is drawn on the server, and what it is called beneath it. */
export type DrawnLine = {
  name: string;
  look: string; // classes of its colour
  dash?: string;
};

type LineProps = { line: DrawnLine; points: [x: number, y: number][]; radius?: number };

/** The line through its points, each of them marked where a radius is given. */
export function DrawnPoints({ line: { look, dash }, points, radius }: LineProps) {
  return (
    <g className={look}>
      <polyline
        points={points.map((point) => point.join()).join(" ")}
        fill="none"
        strokeWidth="2"
        strokeDasharray={dash}
        strokeLinejoin="round"
      />
      {radius !== undefined &&
        points.map(([x, y]) => <circle key={x} cx={x} cy={y} r={radius} stroke="none" />)}
    </g>
  );
}

/** Which line is which. */
export function LineLegend({ lines }: { lines: readonly DrawnLine[] }) {
  return (
    <ul className="mt-2 flex flex-wrap gap-x-5 gap-y-1 text-sm text-ink-muted">
      {lines.map(({ name, look, dash }) => (
        <li key={name} className="inline-flex items-center gap-2">
          <svg aria-hidden="true" width="24" height="8" className={look}>
            <path d="M0 4H24" strokeWidth="2" strokeDasharray={dash} />
          </svg>
          {name}
        </li>
      ))}
    </ul>
  );
}
