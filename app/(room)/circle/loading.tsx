import { PairsSkeleton } from "@/components/insights/sheet-skeleton";

export default function Loading() {
  return <PairsSkeleton title="Circle" />;
}
