import { Skeleton } from "@/components/ui/skeleton";

/** The outline of the charts while they are on their way. */
export function ChartsSkeleton() {
  return (
    <div className="flex flex-col gap-6">
      <p role="status" className="sr-only">
        Drawing …
      </p>
      <Skeleton className="h-12 max-w-xl rounded-full" />
      <Skeleton className="h-72 rounded-panel" />
      <div className="grid gap-6 xl:grid-cols-2">
        <Skeleton className="h-96 rounded-panel xl:col-span-2" />
        <Skeleton className="h-96 rounded-panel" />
        <Skeleton className="h-96 rounded-panel" />
      </div>
    </div>
  );
}
