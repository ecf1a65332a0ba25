/** Our own drawings on a 24-unit grid; a path that starts with "!" is filled, the others are stroked. */
export const DRAWINGS = {
  play: ["!M7 4.6v14.8a.9.9 0 0 0 1.36.77l12.2-7.4a.9.9 0 0 0 0-1.54L8.36 3.83A.9.9 0 0 0 7 4.6Z"],
  pause: ["!M6.5 4.5h3.4v15H6.5zM14.1 4.5h3.4v15h-3.4z"],
  plus: ["M12 5v14M5 12h14"],
  check: ["M5 12.6 9.8 17.4 19.5 7"],
  like: [
    "M7.5 10.5 11 3.6c1.5 0 2.6 1.2 2.4 2.7l-.5 3.2h5a2 2 0 0 1 2 2.4l-1.3 6.3a2.3 2.3 0 0 1-2.2 1.8H7.5z",
    "M7.5 10.5H4v9.5h3.5",
  ],
  dislike: [
    "M16.5 13.5 13 20.4c-1.5 0-2.6-1.2-2.4-2.7l.5-3.2h-5a2 2 0 0 1-2-2.4l1.3-6.3A2.3 2.3 0 0 1 7.6 4h8.9z",
    "M16.5 13.5H20V4h-3.5",
  ],
  hide: [
    "M3.5 3.5l17 17",
    "M10 5.7A9.6 9.6 0 0 1 12 5.5c5 0 8.3 4.2 9.5 6.5a14.6 14.6 0 0 1-2.9 3.7M6.3 7.3A14.6 14.6 0 0 0 2.5 12c1.2 2.3 4.5 6.5 9.5 6.5 1.6 0 3-.4 4.3-1.1",
    "M9.7 10.2a3 3 0 0 0 4.2 4.2",
  ],
  show: [
    "M2.5 12C3.7 9.7 7 5.5 12 5.5s8.3 4.2 9.5 6.5c-1.2 2.3-4.5 6.5-9.5 6.5S3.7 14.3 2.5 12Z",
    "M12 9a3 3 0 1 1 0 6 3 3 0 0 1 0-6Z",
  ],
  info: ["M12 3.5a8.5 8.5 0 1 1 0 17 8.5 8.5 0 0 1 0-17Z", "M12 11v5.5M12 7.6v.1"],
  close: ["M6 6l12 12M18 6 6 18"],
  left: ["M14.5 5 7.5 12l7 7"],
  right: ["M9.5 5l7 7-7 7"],
  up: ["M5 14.5l7-7 7 7"],
  down: ["M5 9.5l7 7 7-7"],
  search: ["M10.5 4a6.5 6.5 0 1 1 0 13 6.5 6.5 0 0 1 0-13Z", "M15.3 15.3 20.5 20.5"],
  home: ["M4 11 12 4l8 7v8.5a.8.8 0 0 1-.8.8H14.5v-6h-5v6H4.8a.8.8 0 0 1-.8-.8z"],
  list: ["M4 6.5h11M4 12h11M4 17.5h7", "M18 14v7M14.5 17.5h7"],
  circle: [
    "M9 5a3.3 3.3 0 1 1 0 6.6A3.3 3.3 0 0 1 9 5ZM2.8 19.5c.4-3.3 2.9-5.2 6.2-5.2s5.8 1.9 6.2 5.2",
    "M16 5.4a3 3 0 0 1 0 5.8M17.8 14.6c2 .7 3.2 2.4 3.5 4.9",
  ],
  history: ["M4.2 8.5A8.5 8.5 0 1 1 3.5 12", "M3.5 4v4.7h4.7", "M12 7.5V12l3.2 2"],
  lab: [
    "M9.5 3.5h5M10.5 3.5v6L4.8 18.2a1.6 1.6 0 0 0 1.4 2.3h11.6a1.6 1.6 0 0 0 1.4-2.3L13.5 9.5v-6M7.5 15h9",
  ],
  host: ["M5 20.5v-13l7-4 7 4v13M3 20.5h18M9.5 20.5v-5.5h5v5.5M9.5 10.2h.1M14.4 10.2h.1"],
  settings: [
    "M4 7h9M17 7h3M4 17h3M11 17h9",
    "M15 4.8a2.2 2.2 0 1 1 0 4.4 2.2 2.2 0 0 1 0-4.4ZM9 14.8a2.2 2.2 0 1 1 0 4.4 2.2 2.2 0 0 1 0-4.4Z",
  ],
  leave: [
    "M14 4H6.5A1.5 1.5 0 0 0 5 5.5v13A1.5 1.5 0 0 0 6.5 20H14M10.5 12H20M16.5 8.5 20 12l-3.5 3.5",
  ],
  more: [
    "!M5.5 10.3a1.7 1.7 0 1 1 0 3.4 1.7 1.7 0 0 1 0-3.4ZM12 10.3a1.7 1.7 0 1 1 0 3.4 1.7 1.7 0 0 1 0-3.4ZM18.5 10.3a1.7 1.7 0 1 1 0 3.4 1.7 1.7 0 0 1 0-3.4Z",
  ],
  spark: [
    "!M12 2.5c.9 5.4 3.2 8 8.7 9.5-5.5 1.5-7.8 4.1-8.7 9.5-.9-5.4-3.2-8-8.7-9.5 5.5-1.5 7.8-4.1 8.7-9.5Z",
  ],
  friend: [
    "!M12 3.5a4.2 4.2 0 1 1 0 8.4 4.2 4.2 0 0 1 0-8.4ZM3.8 20.5c.4-4.4 3.7-6.9 8.2-6.9s7.8 2.5 8.2 6.9z",
  ],
  film: ["M4 5h16v14H4zM8 5v14M16 5v14M4 9.7h4M4 14.3h4M16 9.7h4M16 14.3h4"],
  muted: ["!M11.5 4.6v14.8L6.8 15.5H3.5v-7h3.3z", "M15.5 9.5l5 5M20.5 9.5l-5 5"],
  warning: ["M12 4 21 19.5H3zM12 10v4.5M12 16.9v.1"],
  copy: ["M8.5 8.5h11v11h-11zM15.5 8.5v-4h-11v11h4"],
  link: [
    "M10 14a4 4 0 0 0 5.7 0l3.2-3.2a4 4 0 0 0-5.7-5.7L12 6.3M14 10a4 4 0 0 0-5.7 0l-3.2 3.2a4 4 0 0 0 5.7 5.7l1.2-1.2",
  ],
} as const;

export type IconName = keyof typeof DRAWINGS;

/** A drawing for the eye only; whatever carries it must say in words what it means. */
export function Icon({ name, className = "size-5" }: { name: IconName; className?: string }) {
  return (
    <svg
      viewBox="0 0 24 24"
      aria-hidden="true"
      className={`shrink-0 ${className}`}
      fill="none"
      stroke="currentColor"
      strokeWidth="1.8"
      strokeLinecap="round"
      strokeLinejoin="round"
    >
      {DRAWINGS[name].map((path) => (
        <path
          key={path}
          d={path.replace("!", "")}
          {...(path.startsWith("!") && { fill: "currentColor", stroke: "none" })}
        />
      ))}
    </svg>
  );
}
