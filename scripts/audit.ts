import { parseArgs } from "node:util";
import type { Audit } from "@/lib/delivery/audit";
import { readAudit, readEveryone } from "@/lib/delivery/read";
import { auditText } from "@/lib/delivery/report";
import { type AuditFilter, auditFilter, auditNames } from "@/lib/delivery/schema";
import { chosenOf } from "@/lib/delivery/viewers";
import { percentWords } from "@/lib/delivery/words";
import { env } from "@/lib/env";
import { readShowableViewers } from "@/lib/exports/read";
import { runCommand } from "@/scripts/setup/command";
import { withDatabase } from "@/scripts/setup/database";

const USAGE = `Usage: npm run audit [-- ${auditNames.map((name) => `[--${name} …]`).join(" ")} [--json] [--everyone] [--max-loss PERCENT]]
  --viewer     a pseudonym, as exports and the lab give it
  --late       seconds from act to server after which an arrival is late
  --everyone   also viewers who did not agree to research; for whoever runs this Matinee
  --max-loss   end with code 1 when more per cent of the expected events are lost or under way`;

await runCommand(async () => {
  const { filter, json, everyone, maxLoss } = readArguments();
  const audit = await withDatabase(() => auditOf(filter, everyone));
  console.log(json ? JSON.stringify(audit, null, 2) : auditText(audit));
  const { lossRateAtMost } = audit.sequences;
  if (maxLoss === null || lossRateAtMost * 100 <= maxLoss) return;
  console.error(`At most ${percentWords(lossRateAtMost)} is lost, more than ${maxLoss} %.`);
  process.exitCode = 1;
});

async function auditOf(filter: AuditFilter, isEveryone: boolean): Promise<Audit> {
  const { MATINEE_SECRET } = env();
  const viewers = await (isEveryone
    ? readEveryone(filter.origin, MATINEE_SECRET)
    : readShowableViewers(filter.origin, MATINEE_SECRET));
  const chosen = chosenOf(viewers, filter);
  if (filter.viewer && chosen.size === 0) throw new Error(`There is no viewer ${filter.viewer}.`);
  return readAudit(filter, chosen, new Date());
}

function readArguments() {
  const named = Object.fromEntries(auditNames.map((name) => [name, { type: "string" } as const]));
  const flags = { json: { type: "boolean" }, everyone: { type: "boolean" } } as const;
  const options = { ...named, ...flags, "max-loss": { type: "string" } } as const;
  const { json, everyone, "max-loss": limit, ...rest } = parse(options);
  const filter = auditFilter.safeParse(rest);
  if (!filter.success) {
    const [issue] = filter.error.issues;
    throw new Error(`${issue.path.join(".")}: ${issue.message}\n${USAGE}`);
  }
  const maxLoss = limit === undefined ? null : Number(limit);
  if (Number.isNaN(maxLoss)) throw new Error(`--max-loss: expected a number.\n${USAGE}`);
  return { filter: filter.data, json: json === true, everyone: everyone === true, maxLoss };
}

function parse<
  Options extends NonNullable<NonNullable<Parameters<typeof parseArgs>[0]>["options"]>,
>(options: Options) {
  try {
    return parseArgs({ options, strict: true }).values;
  } catch (error) {
    throw new Error(`${error instanceof Error ? error.message : error}\n${USAGE}`);
  }
}
