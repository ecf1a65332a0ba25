import { Sheet } from "@/components/insights/sheet";
import { Skeleton } from "@/components/ui/skeleton";

const CARDS = Array.from({ length: 12 }, (_, card) => card);
const LINES = Array.from({ length: 6 }, (_, line) => line);

/** The outline of a page of cards while it is on its way. */
export function CardsSkeleton({ title }: { title: string }) {
  return (
    <Outline title={title}>
      <div className="grid grid-cols-[repeat(auto-fill,minmax(min(44%,16.5rem),1fr))] gap-x-(--card-gap) gap-y-7">
        {CARDS.map((card) => (
          <div key={card}>
            <Skeleton className="aspect-video" />
            <Skeleton className="mt-2 h-4 w-24" />
          </div>
        ))}
      </div>
    </Outline>
  );
}

/** The outline of a page of lines, each with a picture. */
export function LinesSkeleton({ title }: { title: string }) {
  return (
    <Outline title={title}>
      <Skeleton className="h-10 w-full max-w-xl rounded-full" />
      <div className="mt-5 flex max-w-5xl flex-col divide-y divide-line border-y border-line">
        {LINES.map((line) => (
          <div
            key={line}
            className="grid grid-cols-[7rem_1fr] items-center gap-x-4 py-3.5 sm:grid-cols-[9.5rem_1fr] sm:gap-x-6"
          >
            <Skeleton className="aspect-video" />
            <div className="flex flex-col gap-2">
              <Skeleton className="h-5 w-1/3" />
              <Skeleton className="h-4 w-2/3" />
            </div>
          </div>
        ))}
      </div>
    </Outline>
  );
}

/** The outline of pairs of friends beside a drawing of the circle. */
export function PairsSkeleton({ title }: { title: string }) {
  return (
    <Outline title={title}>
      <div className="grid items-start gap-8 lg:grid-cols-[minmax(0,1fr)_minmax(20rem,27rem)]">
        <div className="flex flex-col gap-4">
          {LINES.slice(0, 3).map((line) => (
            <Skeleton key={line} className="h-56 rounded-panel" />
          ))}
        </div>
        <Skeleton className="h-96 rounded-panel" />
      </div>
    </Outline>
  );
}

function Outline({ title, children }: { title: string; children: React.ReactNode }) {
  return (
    <Sheet title={title}>
      <p role="status" className="sr-only">
        Loading …
      </p>
      {children}
    </Sheet>
  );
}
