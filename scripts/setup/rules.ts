/** Refuses settings that would open demo accounts to the world by accident. */
export function requireDemoRules(environment: NodeJS.ProcessEnv) {
  const { MATINEE_URL, MATINEE_DEMO, MATINEE_DEMO_PUBLIC } = environment;
  if (MATINEE_DEMO === "1" && MATINEE_URL && isPublic(MATINEE_URL) && MATINEE_DEMO_PUBLIC !== "1") {
    throw new Error(
      `MATINEE_DEMO=1 lets anyone who reaches ${MATINEE_URL} sign in. If that is meant, set MATINEE_DEMO_PUBLIC=1 too.`,
    );
  }
}

function isPublic(url: string) {
  if (!URL.canParse(url)) throw new Error(`MATINEE_URL is not an address: ${url}`);
  return !["localhost", "127.0.0.1", "[::1]"].includes(new URL(url).hostname);
}
