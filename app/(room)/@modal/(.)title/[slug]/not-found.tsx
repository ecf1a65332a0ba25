import { NothingHere } from "@/components/browse/nothing-here";

export default function NotFound() {
  return <NothingHere />;
}
