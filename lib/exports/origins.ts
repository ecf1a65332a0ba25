export const origins = ["real", "demo", "synthetic", "imported"] as const;

export type Origin = (typeof origins)[number];

/** Whose acts are exported unless more is asked for. */
export const defaultOrigins: Origin[] = ["real", "demo"];
