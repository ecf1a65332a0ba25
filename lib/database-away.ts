const NETWORK_CODES = ["ECONNREFUSED", "ECONNRESET", "ETIMEDOUT", "EPIPE"];
// shutting down, starting up, connection lost, no room on disk or in memory, no connection left
const POSTGRES_CODES = ["57P01", "57P02", "57P03", "08006", "08001", "53100", "53200", "53300"];
const PRISMA_CODES = ["P1001", "P1002", "P1017", "P2024"];
const AWAY_CODES = [...NETWORK_CODES, ...POSTGRES_CODES, ...PRISMA_CODES];
const AWAY_WORDS =
  /Connection terminated|timeout exceeded when trying to connect|the database system is/;

/** True when an error says that the database cannot be reached at the moment. */
export function isDatabaseAway(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = "code" in error ? String(error.code) : "";
  if (AWAY_CODES.includes(code) || AWAY_WORDS.test(error.message)) return true;
  return error.cause !== error && isDatabaseAway(error.cause);
}
