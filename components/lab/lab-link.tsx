import Link from "next/link";

/** The way back from a page of the lab, to the panel it was opened from. */
export function LabLink({ panel = "" }: { panel?: `#${string}` | "" }) {
  return (
    <Link
      href={`/lab${panel}`}
      className="text-brass underline underline-offset-2 hover:text-brass-strong"
    >
      Back to the lab
    </Link>
  );
}
