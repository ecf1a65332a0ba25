import pino, { type Logger } from "pino";

const slot = Symbol.for("matinee.log");
const shared = globalThis as { [slot]?: Logger };

/** The process's log: JSON lines on stderr, secrets blacked out. */
export function log(): Logger {
  shared[slot] ??= pino(
    {
      level: process.env.MATINEE_LOG_LEVEL ?? "warn",
      redact: ["*.passphrase", "*.token", "*.cookie", "*.authorization"],
      serializers: { error: pino.stdSerializers.err },
    },
    pino.destination({ dest: 2, sync: true }),
  );
  return shared[slot];
}
