import type { Metadata } from "next";
import Link from "next/link";
import { PastPage } from "@/components/lab/past-page";
import { TimeTravelForm } from "@/components/lab/time-travel-form";
import { AppError } from "@/lib/errors";
import { type PastPage as Past, pastPage } from "@/lib/explorer/past-page";
import { momentOf } from "@/lib/explorer/schema";
import { type ShownViewer, shownViewers } from "@/lib/explorer/shown-viewers";
import { requirePageRole } from "@/lib/session";

export const metadata: Metadata = { title: "Time travel" };

type Props = { searchParams: Promise<{ viewer?: string; at?: string }> };

const PAGED = ["real", "demo", "synthetic"] as const; // imported viewers are served no pages

export default async function TimeTravelPage({ searchParams }: Props) {
  await requirePageRole("researcher");
  const { viewer: pseudonym, at: asked } = await searchParams;
  const at = momentOf(asked) ?? new Date();
  const viewers = await shownViewers([...PAGED]);
  const viewer = viewers.find((one) => one.pseudonym === pseudonym) ?? null;
  const past = viewer && (await travel(viewer, at));
  const steps = past && typeof past !== "string" ? past : { earlier: null, later: null };
  return (
    <div className="mx-auto max-w-[110rem] px-gutter pt-8 pb-16 lg:pt-12">
      <h1 className="text-title">Time travel</h1>
      <p className="mt-3">
        <Link
          className="text-brass underline underline-offset-2 hover:text-brass-strong"
          href="/lab/events"
        >
          All events
        </Link>
      </p>
      <p className="mt-3 mb-8 max-w-3xl text-ink-muted">
        A viewer&apos;s page as it was at a moment: from its record, and made again from the log by
        the code that makes pages, with the policy, the weights, the catalogue and the circle of
        then.
      </p>
      <TimeTravelForm viewers={viewers} viewer={viewer} at={at} {...steps} />
      {pseudonym && !viewer && (
        <p role="alert" className="py-6 text-danger">
          Nobody who may be shown has this pseudonym.
        </p>
      )}
      {typeof past === "string" && (
        <p role="alert" className="py-6 text-danger">
          {past}
        </p>
      )}
      {past && typeof past !== "string" && <PastPage past={past} />}
    </div>
  );
}

/** The page, or the sentence that refuses it. */
async function travel(viewer: ShownViewer, at: Date): Promise<Past | string> {
  try {
    return await pastPage(viewer, at);
  } catch (error) {
    if (error instanceof AppError) return error.message;
    throw error;
  }
}
