/** A browser window that every screen is looked at in. */
export type Window = {
  name: string;
  width: number;
  height: number;
  /** Rules of the viewer's own. */
  style?: string;
};

// as far apart as WCAG 2.2 asks text to stand without a loss (1.4.12)
const SPACED = `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
  p { margin-block-end: 2em !important }`;

export const windows: Window[] = [
  { name: "360", width: 360, height: 800 },
  { name: "768", width: 768, height: 1024 },
  { name: "1440", width: 1440, height: 900 },
  { name: "1920", width: 1920, height: 1080 },
  { name: "1440 at 200 %", width: 720, height: 450 }, // what a zoomed browser lays out
  { name: "1280 at 400 %", width: 320, height: 256 }, // how WCAG asks about reflow
  { name: "1440, text spaced", width: 1440, height: 900, style: SPACED },
];

/** With names as long as they come, the narrowest and the usual window show all there is to see. */
export const longNameWindows = windows.filter(({ name }) => /^(360|1440)$/.test(name));
