import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { PrismaPg } from "@prisma/adapter-pg";
import { bindMigrationAwareSqlAdapterFactory } from "@prisma/driver-adapter-utils";
import * as bindings from "@prisma/schema-engine-wasm/schema_engine_bg";
import type pg from "pg";

const SCHEMA_FILE = "prisma/schema.prisma";

/** Prisma's schema engine as WebAssembly from npm: real migrations without a downloaded binary. */
export async function openSchemaEngine(pool: pg.Pool): Promise<bindings.SchemaEngine> {
  Object.assign(globalThis, {
    PRISMA_WASM_PANIC_REGISTRY: { set_message: (message: string) => console.error(message) },
  });
  const glue = createRequire(import.meta.url).resolve(
    "@prisma/schema-engine-wasm/schema_engine_bg",
  );
  const module = await WebAssembly.compile(readFileSync(glue.replace(/\.js$/, ".wasm")));
  const instance = await WebAssembly.instantiate(module, { "./schema_engine_bg.js": bindings });
  bindings.__wbg_set_wasm(instance.exports);
  (instance.exports.__wbindgen_start as () => void)();
  const adapter = bindMigrationAwareSqlAdapterFactory(new WholeScripts(pool));
  const datamodels: [string, string][] = [["schema.prisma", readFileSync(SCHEMA_FILE, "utf8")]];
  return bindings.SchemaEngine.new({ datamodels }, () => {}, adapter);
}

/** Prisma's adapter cuts scripts at every semicolon, also inside comments and function bodies; Postgres knows better. */
class WholeScripts extends PrismaPg {
  override async connect() {
    const adapter = await super.connect();
    adapter.executeScript = async (script) => {
      await adapter.underlyingDriver().query(script);
    };
    return adapter;
  }
}

/** The SQL that makes an empty database match schema.prisma. */
export async function sqlOfSchema(engine: bindings.SchemaEngine) {
  const files = [{ path: "schema.prisma", content: readFileSync(SCHEMA_FILE, "utf8") }];
  const answer = await engine.diff({
    from: { tag: "empty" }, // never "migrations": its shadow database resolves to the main one
    to: { tag: "schemaDatamodel", files },
    script: true,
    exitCode: null,
    filters: { externalTables: [], externalEnums: [] },
  });
  return answer.stdout ?? "";
}
