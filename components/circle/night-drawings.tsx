import { BRASS, CORAL, IVORY, NIGHT, SKY } from "@/components/circle/avatar-colours";

/** What one meets outside it, after the last show. */
export const nightDrawings = {
  moon: {
    ground: "#26325a",
    drawing: (
      <>
        <circle cx="48" cy="49" r="29" fill={IVORY} />
        <circle cx="38" cy="40" r="6" fill="#dccfb8" />
        <circle cx="60" cy="62" r="5" fill="#dccfb8" />
        <circle cx="60" cy="36" r="3.5" fill="#dccfb8" />
        <path
          d="M37 54c5 8 16 9 23 2"
          stroke={NIGHT}
          strokeWidth="3"
          fill="none"
          strokeLinecap="round"
        />
        <circle cx="41" cy="47" r="3" fill={NIGHT} />
        <g transform="rotate(42 60 45)">
          <path d="M53 22h14v20c0 5-3 8-7 8s-7-3-7-8z" fill={CORAL} />
          <path d="M53 22 47 14v14zM67 22l6-8v14z" fill={BRASS} />
          <path d="M53 34h14" stroke={NIGHT} strokeWidth="2.5" />
        </g>
      </>
    ),
  },
  fox: {
    ground: "#3d5636",
    drawing: (
      <>
        <path d="M18 22 38 34h20l20-12c2 14 1 26-4 34L48 80 22 56c-5-8-6-20-4-34z" fill={CORAL} />
        <path d="M22 56c8-3 17 0 22 10l4 14zM74 56c-8-3-17 0-22 10l-4 14z" fill={IVORY} />
        <path d="m22 28 9 7-7 7zM74 28l-9 7 7 7z" fill={NIGHT} />
        <circle cx="36" cy="51" r="3.5" fill={NIGHT} />
        <circle cx="60" cy="51" r="3.5" fill={NIGHT} />
        <path d="M42 73h12l-6 8z" fill={NIGHT} />
      </>
    ),
  },
  owl: {
    ground: "#243f63",
    drawing: (
      <>
        <path
          d="M20 20c8 6 16 6 28 6s20 0 28-6c4 12 3 22 2 36-1 17-14 26-30 26S19 73 18 56c-1-14-2-24 2-36z"
          fill="#8a6238"
        />
        <path
          d="M32 62c4-5 8 0 8 0s4-5 8 0c4-5 8 0 8 0s4-5 8 0c-2 12-8 17-16 17s-14-5-16-17z"
          fill="#c89a5b"
        />
        <circle cx="35" cy="43" r="13" fill={IVORY} />
        <circle cx="61" cy="43" r="13" fill={IVORY} />
        <circle cx="36" cy="43" r="6.5" fill={NIGHT} />
        <circle cx="60" cy="43" r="6.5" fill={NIGHT} />
        <circle cx="38" cy="41" r="2" fill={IVORY} />
        <circle cx="62" cy="41" r="2" fill={IVORY} />
        <path d="m48 47 6 6-6 8-6-8z" fill={BRASS} />
      </>
    ),
  },
  rocket: {
    ground: "#3a2f63",
    drawing: (
      <>
        <g fill={IVORY} opacity=".7">
          <circle cx="18" cy="28" r="2" />
          <circle cx="28" cy="14" r="1.5" />
          <circle cx="80" cy="62" r="2" />
          <circle cx="70" cy="82" r="1.5" />
        </g>
        <g transform="rotate(35 48 48)">
          <path d="M48 12c12 11 15 27 12 46H36c-3-19 0-35 12-46z" fill={IVORY} />
          <path d="M36 44 25 62l11-3zM60 44l11 18-11-3z" fill={CORAL} />
          <circle cx="48" cy="36" r="7" fill="#3a2f63" />
          <circle cx="48" cy="36" r="4" fill={SKY} />
          <path d="M40 60h16c0 10-4 16-8 24-4-8-8-14-8-24z" fill={BRASS} />
        </g>
      </>
    ),
  },
  cat: {
    ground: "#b0792f",
    drawing: (
      <>
        <path d="M20 82V36l3-20 17 12h16l17-12 3 20v46z" fill={NIGHT} />
        <path d="m26 24 8 7-7 5zM70 24l-8 7 7 5z" fill={CORAL} />
        <ellipse cx="36" cy="48" rx="8" ry="7" fill={BRASS} />
        <ellipse cx="60" cy="48" rx="8" ry="7" fill={BRASS} />
        <ellipse cx="36" cy="48" rx="2.2" ry="6" fill={NIGHT} />
        <ellipse cx="60" cy="48" rx="2.2" ry="6" fill={NIGHT} />
        <path d="M44.5 59h7L48 63.500z" fill={CORAL} />
        <path
          d="M32 64 18 61M32 68l-13 3M64 64l14-3M64 68l13 3"
          stroke={IVORY}
          strokeWidth="1.8"
          strokeLinecap="round"
        />
      </>
    ),
  },
  lighthouse: {
    ground: "#1d4a63",
    drawing: (
      <>
        <path d="M48 29 0 14v30zM48 29l48-15v30z" fill={BRASS} opacity=".5" />
        <path d="M40 36h16l5 46H35z" fill={IVORY} />
        <path d="M39 47h18l1 10H38zM37 67h22l1 10H36z" fill={CORAL} />
        <rect x="39" y="22" width="18" height="14" fill={BRASS} />
        <path d="M36 23 48 11l12 12z" fill={NIGHT} />
        <path d="M0 84c8-6 16-6 24 0s16 6 24 0 16-6 24 0 16 6 24 0v12H0z" fill={SKY} />
      </>
    ),
  },
  whale: {
    ground: "#cdb98f",
    drawing: (
      <>
        <path
          d="M14 54c0-18 15-26 32-26 18 0 26 12 28 22 6 1 10-4 9-12 5 2 8 7 8 12-2 14-14 30-42 30-22 0-35-10-35-26z"
          fill="#2f5f7a"
        />
        <path d="M14 57c12 5 26 6 40 3-3 12-10 20-18 20-14-2-22-11-22-23z" fill={IVORY} />
        <circle cx="32" cy="50" r="3.5" fill={NIGHT} />
        <path
          d="M40 26c0-8-8-10-11-8M42 26c0-8 8-10 11-8"
          stroke="#2f5f7a"
          strokeWidth="4"
          fill="none"
          strokeLinecap="round"
        />
        <path
          d="M24 66c6 2 12 2 18 1M27 72c5 2 9 2 13 1"
          stroke="#cdb98f"
          strokeWidth="2"
          fill="none"
          strokeLinecap="round"
        />
      </>
    ),
  },
  cactus: {
    ground: "#d0764c",
    drawing: (
      <>
        <circle cx="68" cy="30" r="15" fill={BRASS} />
        <path d="M0 78c16-8 32-8 48-4s32 4 48-2v24H0z" fill="#8c4327" />
        <path
          d="M48 82V30M48 60H34c-5 0-7-3-7-8v-8M48 66h14c5 0 8-3 8-8v-9"
          stroke="#2c5440"
          strokeWidth="13"
          strokeLinecap="round"
          fill="none"
        />
        <path
          d="M46 36v8M50 50v8M46 66v8"
          stroke={IVORY}
          strokeWidth="2"
          strokeLinecap="round"
          opacity=".7"
        />
        <circle cx="48" cy="22" r="5.5" fill={CORAL} />
      </>
    ),
  },
};
