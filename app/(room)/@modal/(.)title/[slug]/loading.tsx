import { DetailsSkeleton } from "@/components/browse/details-skeleton";

export default function Loading() {
  return <DetailsSkeleton />;
}
