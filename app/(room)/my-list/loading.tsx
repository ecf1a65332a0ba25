import { CardsSkeleton } from "@/components/insights/sheet-skeleton";

export default function Loading() {
  return <CardsSkeleton title="My List" />;
}
