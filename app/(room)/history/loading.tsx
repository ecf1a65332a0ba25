import { LinesSkeleton } from "@/components/insights/sheet-skeleton";

export default function Loading() {
  return <LinesSkeleton title="History" />;
}
