import { listen } from "@/lib/events/stream";
import { readMediaOrigins } from "@/lib/imports/read";
import { log } from "@/lib/log";

// proxy.ts is a bundle of its own and cannot wait for a database; it finds the origins here
const slot = Symbol.for("matinee.mediaOrigins");
const shared = globalThis as { [slot]?: string[] };

/** Lets pages show media of the sites that imported titles name, now and after every later import. */
export async function allowMediaOrigins() {
  const refresh = async () => {
    shared[slot] = await readMediaOrigins();
  };
  listen("titles", () => {
    refresh().catch((error) => log().warn({ error }, "the media origins could not be read"));
  });
  await refresh();
}
