import type { Metadata } from "next";
import { Suspense } from "react";
import { DeliveryFilter } from "@/components/lab/delivery-filter";
import { DeliveryReport } from "@/components/lab/delivery-report";
import { LabLink } from "@/components/lab/lab-link";
import { readAudit } from "@/lib/delivery/read";
import { type AuditFilter, parseAuditFilter } from "@/lib/delivery/schema";
import { chosenOf } from "@/lib/delivery/viewers";
import { env } from "@/lib/env";
import { AppError } from "@/lib/errors";
import { readShowableViewers } from "@/lib/exports/read";
import { requirePageRole } from "@/lib/session";

export const metadata: Metadata = { title: "Delivery" };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function DeliveryPage({ searchParams }: Props) {
  await requirePageRole("researcher");
  const filter = parseAuditFilter(await searchParams, new Date());
  return (
    <div className="mx-auto max-w-[90rem] px-gutter pt-8 pb-16 lg:pt-12">
      <h1 className="text-title">Delivery</h1>
      <p className="mt-3">
        <LabLink />
      </p>
      <p className="mt-3 mb-8 max-w-3xl text-ink-muted">
        Whether all that was done is in the log, and how fast it came. Counted over viewers who
        agreed to research; the command <code>npm run audit</code> says the same.
      </p>
      <DeliveryFilter filter={filter} />
      <Suspense
        key={JSON.stringify(filter)}
        fallback={<p className="py-10 text-ink-muted">Counting …</p>}
      >
        <Report filter={filter} />
      </Suspense>
    </div>
  );
}

const MOST_SECONDS = 60; // that a page may keep a connection of the database busy

async function Report({ filter }: { filter: AuditFilter }) {
  const viewers = chosenOf(await readShowableViewers(filter.origin, env().MATINEE_SECRET), filter);
  const audit = await readAudit(
    { ...filter, mostSeconds: MOST_SECONDS },
    viewers,
    new Date(),
  ).catch(unlessTooLong);
  if (audit) return <DeliveryReport audit={audit} />;
  return (
    <p role="status" className="py-10 text-danger">
      Counting these events takes longer than {MOST_SECONDS} seconds. Choose a shorter period, or
      run <code>npm run audit</code>, which takes the time it needs.
    </p>
  );
}

function unlessTooLong(error: unknown): null {
  if (error instanceof AppError && error.outcome === "unprocessable") return null;
  throw error;
}
