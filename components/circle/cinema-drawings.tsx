import { BRASS, CORAL, IVORY, NIGHT, SKY } from "@/components/circle/avatar-colours";

/** What one finds in a picture house. */
export const cinemaDrawings = {
  projector: {
    ground: "#7a2f24",
    drawing: (
      <>
        <path d="M62 44 96 26v44L62 54z" fill={BRASS} opacity=".55" />
        <circle cx="32" cy="30" r="13" fill={IVORY} />
        <circle cx="53" cy="34" r="9" fill={IVORY} />
        <circle cx="32" cy="30" r="4.5" fill="#7a2f24" />
        <circle cx="53" cy="34" r="3" fill="#7a2f24" />
        <rect x="20" y="41" width="40" height="24" rx="5" fill={NIGHT} />
        <rect x="57" y="45" width="9" height="14" rx="2" fill={BRASS} />
        <path d="M30 65h20l5 15H25z" fill={NIGHT} opacity=".75" />
      </>
    ),
  },
  ticket: {
    ground: "#1f5a5c",
    drawing: (
      <g transform="rotate(-16 48 48)">
        <path d="M16 32h64v9.5a6.5 6.5 0 0 0 0 13V64H16v-9.500a6.5 6.5 0 0 0 0-13z" fill={BRASS} />
        <path d="M61 35v26" stroke={NIGHT} strokeWidth="2.5" strokeDasharray="4 4" />
        <path
          d="m38 38.5 3 6.2 6.8.9-5 4.7 1.3 6.7-6.1-3.3-6.1 3.3 1.3-6.7-5-4.7 6.8-.9z"
          fill={NIGHT}
        />
      </g>
    ),
  },
  popcorn: {
    ground: "#8c3a2b",
    drawing: (
      <>
        <g fill={IVORY}>
          <circle cx="31" cy="35" r="10" />
          <circle cx="48" cy="28" r="12" />
          <circle cx="65" cy="35" r="10" />
          <circle cx="40" cy="38" r="9" />
          <circle cx="57" cy="38" r="9" />
        </g>
        <g fill={BRASS}>
          <circle cx="46" cy="25" r="3" />
          <circle cx="31" cy="36" r="2.5" />
          <circle cx="64" cy="34" r="2.5" />
        </g>
        <path d="M24 42h48l-7 39H31z" fill={IVORY} />
        <path d="M24 42h10l3 39h-6zM43 42h10l-1 39h-8zM62 42h10l-7 39h-6z" fill={CORAL} />
      </>
    ),
  },
  reel: {
    ground: "#35302b",
    drawing: (
      <>
        <path d="M48 80h40" stroke={CORAL} strokeWidth="6" />
        <circle cx="46" cy="48" r="32" fill={BRASS} />
        <g fill="#35302b">
          <circle cx="46" cy="29" r="7.5" />
          <circle cx="64" cy="42" r="7.5" />
          <circle cx="57" cy="63.5" r="7.5" />
          <circle cx="35" cy="63.5" r="7.5" />
          <circle cx="28" cy="42" r="7.5" />
          <circle cx="46" cy="48" r="4" />
        </g>
      </>
    ),
  },
  clapper: {
    ground: "#2b6152",
    drawing: (
      <>
        <rect x="18" y="44" width="60" height="34" rx="5" fill={NIGHT} />
        <path
          d="M28 56h24M28 66h40"
          stroke={IVORY}
          strokeWidth="3.5"
          strokeLinecap="round"
          opacity=".8"
        />
        <g transform="rotate(-14 20 42)">
          <rect x="18" y="29" width="60" height="13" rx="3" fill={IVORY} />
          <path d="m24 42 8-13h9l-8 13zM44 42l8-13h9l-8 13zM64 42l8-13h6v5l-5 8z" fill={NIGHT} />
        </g>
        <circle cx="66" cy="56" r="4.5" fill={CORAL} />
      </>
    ),
  },
  mask: {
    ground: "#552a49",
    drawing: (
      <>
        <path
          d="M14 36c10-8 22-5 34 0 12-5 24-8 34 0 2 20-8 31-20 31-8 0-11-5-14-8-3 3-6 8-14 8-12 0-22-11-20-31z"
          fill={BRASS}
        />
        <path
          d="M24 46c6-5 13-4 17 2-5 5-13 5-17-2zM55 48c4-6 11-7 17-2-4 7-12 7-17 2z"
          fill={NIGHT}
        />
        <path d="M48 34c-4-8 0-16 0-20 0 4 4 12 0 20z" fill={CORAL} />
        <path
          d="M45 33c-8-5-10-11-11-16 5 3 10 8 11 16zM51 33c8-5 10-11 11-16-5 3-10 8-11 16z"
          fill={IVORY}
        />
      </>
    ),
  },
  star: {
    ground: "#6b2346",
    drawing: (
      <>
        <path
          d="m48 12 10.5 22.500L83 37.7 65 54.6 69.6 79 48 67 26.4 79 31 54.6 13 37.700l24.5-3.200z"
          fill={BRASS}
          stroke={BRASS}
          strokeWidth="5"
          strokeLinejoin="round"
        />
        <path
          d="M32 44h13c1 9-3 12-7 12s-7-3-6-12zM51 44h13c1 9-2 12-6 12s-8-3-7-12z"
          fill={NIGHT}
        />
        <path d="M42 46h12" stroke={NIGHT} strokeWidth="3" />
        <path
          d="M40 62c5 4 11 4 16 0"
          stroke={NIGHT}
          strokeWidth="3"
          fill="none"
          strokeLinecap="round"
        />
      </>
    ),
  },
  robot: {
    ground: "#5a4638",
    drawing: (
      <>
        <path d="M48 24V14" stroke={BRASS} strokeWidth="4" />
        <circle cx="48" cy="13" r="5" fill={CORAL} />
        <rect x="12" y="42" width="72" height="14" rx="5" fill={BRASS} />
        <rect x="20" y="24" width="56" height="48" rx="10" fill={SKY} />
        <rect x="27" y="34" width="42" height="16" rx="8" fill={NIGHT} />
        <circle cx="38" cy="42" r="4.5" fill={BRASS} />
        <circle cx="58" cy="42" r="4.5" fill={BRASS} />
        <path
          d="M32 60h32M40 56v8M48 56v8M56 56v8"
          stroke={NIGHT}
          strokeWidth="3"
          strokeLinecap="round"
        />
        <path d="M34 72h28v12H34z" fill="#7ba9ad" />
      </>
    ),
  },
};
