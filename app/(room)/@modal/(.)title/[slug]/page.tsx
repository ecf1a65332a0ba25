import { notFound } from "next/navigation";
import { TitleDetails } from "@/components/browse/title-details";
import { readDetails } from "@/lib/rankings/details";
import { requirePageViewer } from "@/lib/session";

type Props = { params: Promise<{ slug: string }> };

/** The window is named after what lies above the page, which the address names, too. */
export { generateMetadata } from "@/app/(room)/title/[slug]/page";

export default async function TitleModal({ params }: Props) {
  const viewer = await requirePageViewer();
  const details = await readDetails(viewer, (await params).slug);
  if (!details) notFound();
  return <TitleDetails {...details} isDialog />;
}
