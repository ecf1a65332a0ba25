import { Skeleton } from "@/components/ui/skeleton";

/** The outline of a title's details while they are on their way. */
export function DetailsSkeleton() {
  return (
    <div role="status" className="pb-12">
      <span className="sr-only">Loading the details …</span>
      <div className="flex min-h-80 flex-col justify-end gap-4 bg-overlay/50 px-5 pb-8 sm:aspect-video sm:px-9">
        <Skeleton className="h-11 w-2/3 bg-overlay" />
        <Skeleton className="h-11 w-72 max-w-full bg-overlay" />
      </div>
      <div className="grid gap-12 px-5 pt-4 sm:px-9 md:grid-cols-[1.7fr_1fr]">
        <div className="flex flex-col gap-3">
          <Skeleton className="h-5 w-1/2 bg-overlay" />
          <Skeleton className="h-24 bg-overlay" />
        </div>
        <Skeleton className="h-48 bg-overlay" />
      </div>
    </div>
  );
}
