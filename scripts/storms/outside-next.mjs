// Lets a plain process import what is meant for Next's server side, as vitest.config.ts does by an alias.
import { registerHooks } from "node:module";
import { pathToFileURL } from "node:url";

const nothing = pathToFileURL("node_modules/server-only/empty.js").href;

registerHooks({
  resolve: (specifier, context, next) =>
    specifier === "server-only" ? { url: nothing, shortCircuit: true } : next(specifier, context),
});
